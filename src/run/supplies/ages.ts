/** The times of a refresh token, Unix milliseconds of the operator's clock. */
export type TokenLife = { issuedMs: number; identityExpiresMs: number; refreshExpiresMs: number };

/** When a token has an age: from `fromMs` until before `untilMs`, and best at `bestMs`. */
export type AgeWindow = { fromMs: number; bestMs: number; untilMs: number };

export type AgeId = 'later-run' | 'quarter' | 'three-fifths' | 'nine-tenths' | 'identity-expired';

/** A stage of a refresh token's life at which it is sent. */
export type Age = {
  id: AgeId;
  /** Follows "a token" in a message. */
  about: string;
  /** Whether no wait within one run reaches it. */
  isOfAnotherRun: boolean;
  /** When a token with these times has this age; undefined when it never does. */
  window(life: TokenLife): AgeWindow | undefined;
};

/** A client that waits for the identity to expire is a little late, so the suite is too. */
const AFTER_IDENTITY_EXPIRY_MS = 1_000;

/** An age that lasts from one part of the token's life to another. */
function partOfLife(id: AgeId, fromPercent: number, untilPercent: number): Age {
  return {
    id,
    about: `at ${fromPercent} % of its life`,
    isOfAnotherRun: false,
    window: ({ issuedMs, refreshExpiresMs }) => {
      const at = (percent: number) => issuedMs + ((refreshExpiresMs - issuedMs) * percent) / 100;
      return { fromMs: at(fromPercent), bestMs: at(fromPercent), untilMs: at(untilPercent) };
    },
  };
}

/** The ages at which a token that is still valid is sent. */
export const ages: readonly Age[] = [
  partOfLife('quarter', 25, 50),
  partOfLife('three-fifths', 60, 85),
  partOfLife('nine-tenths', 90, 100),
  {
    id: 'identity-expired',
    about: 'between identity_expires and refresh_expires',
    isOfAnotherRun: false,
    window: ({ identityExpiresMs, refreshExpiresMs }) => {
      const lastsMs = refreshExpiresMs - identityExpiresMs;
      if (!(lastsMs > 0)) return undefined;
      return {
        fromMs: identityExpiresMs + Math.min(lastsMs / 2, AFTER_IDENTITY_EXPIRY_MS),
        bestMs: identityExpiresMs + lastsMs / 2,
        untilMs: refreshExpiresMs,
      };
    },
  },
];

/** The age of a token that an earlier run kept. With a movable clock, an earlier run is a tenth of its life ago. */
export const laterRun: Age = {
  ...partOfLife('later-run', 10, 100),
  about: 'that an earlier run kept',
  isOfAnotherRun: true,
};
