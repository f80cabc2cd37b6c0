import type { GeneratePayload } from '../../client/issued-identity.ts';
import { type Age, type AgeId, ages, laterRun } from './ages.ts';

/** How a token was had, and whether its user has opted out. */
export type TokenKind = 'generated' | 'refreshed' | 'opted-out';

/** A token's names in messages. */
export const kindNames: Readonly<Record<TokenKind, string>> = {
  generated: 'a token from generate',
  refreshed: 'a token from a refresh',
  'opted-out': 'a token of someone who opted out',
};

/** A refresh token that is kept for a later run, with what is needed to judge its refresh. Secret, held in memory only. */
export type VaultEntry = {
  refreshToken: string;
  responseKey: string;
  kind: TokenKind;
  /** The age at which it is to be sent; `expired` when it is to be sent only after its expiry. */
  keptFor: AgeId | 'expired';
  /** Unix milliseconds of the operator's clock, as the two below; null when it is unknown. */
  issuedMs: number | null;
  identityExpiresMs: number | null;
  refreshExpiresMs: number;
  /** The user, when a later run may need more tokens of the same one. */
  user?: GeneratePayload;
  /** Whether a run has sent it before it expired: an operator may take a token only once. */
  isSent?: boolean;
};

/** An entry that a run may send, with the age that it has now. */
export type DueEntry = { age: AgeId; entry: VaultEntry };

const kinds = Object.keys(kindNames) as TokenKind[];
const everyAge: readonly Age[] = [...ages, laterRun];

/** How many tokens of an age and a kind a run sends: as many tests ask for one. */
function wanted(age: Age, kind: TokenKind): number {
  return kind === 'opted-out' || (kind === 'generated' && age.id === laterRun.id) ? 2 : 1;
}

/** Every age and kind of token that a run should keep for later runs, as often as a later run can send it. */
export const keptKinds: readonly { age: AgeId; kind: TokenKind }[] = everyAge.flatMap((age) =>
  kinds.flatMap((kind) => Array.from({ length: wanted(age, kind) }, () => ({ age: age.id, kind }))),
);

/**
 * The entries that a run sends before they expire. An entry whose age no run has met may be sent at a later age.
 * @param mayRepeat whether entries that were sent before are due again, as in a replay
 */
export function dueEntries(entries: readonly VaultEntry[], nowMs: number, mayRepeat: boolean): DueEntry[] {
  const left = new Set(entries.filter((entry) => mayRepeat || entry.isSent !== true));
  const due: DueEntry[] = [];
  for (const { age, kind } of keptKinds) {
    for (const entry of left) {
      if (entry.kind !== kind || !hasAge(entry, age, nowMs)) continue;
      due.push({ age, entry });
      left.delete(entry);
      break;
    }
  }
  return due;
}

function hasAge(entry: VaultEntry, age: AgeId, nowMs: number): boolean {
  if (entry.keptFor === 'expired') return false;
  const window = windowOf(entry, age);
  // A token that was just issued is as good for a later run as an old one.
  const fromMs = age === laterRun.id ? Number.NEGATIVE_INFINITY : (window?.fromMs ?? Number.NaN);
  if (window === undefined || !(fromMs <= nowMs && nowMs < window.untilMs)) return false;
  const own = windowOf(entry, entry.keptFor);
  return entry.keptFor === age || own === undefined || own.untilMs <= nowMs;
}

function windowOf({ issuedMs, identityExpiresMs, refreshExpiresMs }: VaultEntry, id: AgeId) {
  const life = {
    issuedMs: issuedMs ?? Number.NaN,
    identityExpiresMs: identityExpiresMs ?? Number.NaN,
    refreshExpiresMs,
  };
  return everyAge.find((age) => age.id === id)?.window(life);
}
