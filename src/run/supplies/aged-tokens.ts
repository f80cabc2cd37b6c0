import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import type { Age, TokenLife } from './ages.ts';
import { keptIdentity } from './kept-identity.ts';
import { lifetimeLeftMs } from './lifetime-left.ts';
import type { DueEntry, TokenKind } from './vault-entry.ts';

/** Tokens that are sent when they have been valid for a while: those of earlier runs, and those that a test waits for. */
export class AgedTokens {
  readonly maxWaitMs: number;
  readonly #kept: DueEntry[];
  #usualLife: Promise<TokenLife> | undefined;

  /** @param kept entries of a vault; each is given out once, because an operator may take a token only once */
  constructor(maxWaitMs: number, kept: readonly DueEntry[] = []) {
    this.maxWaitMs = maxWaitMs;
    this.#kept = [...kept];
  }

  /** A token of that age and kind that an earlier run kept. */
  takeKept(age: Age, kind: TokenKind): { identity: IssuedIdentity; life: TokenLife } | undefined {
    const at = this.#kept.findIndex((due) => due.age === age.id && due.entry.kind === kind);
    const [due] = at < 0 ? [] : this.#kept.splice(at, 1);
    if (due === undefined) return undefined;
    const identity = keptIdentity(due.entry);
    return { identity, life: lifeOf(identity, due.entry.issuedMs ?? Number.NaN) };
  }

  /**
   * The times of a token that was just issued; one generate shows them for the whole run.
   * @throws NotTestable when a token does not say plausibly when it expires
   */
  usualLife(publisher: Publisher, nowMs: () => number): Promise<TokenLife> {
    this.#usualLife ??= usualLife(publisher, nowMs).catch((error: unknown) => {
      // A connection that was cut says nothing of tokens: the next test finds out over another.
      this.#usualLife = undefined;
      throw error;
    });
    return this.#usualLife;
  }
}

async function usualLife(publisher: Publisher, nowMs: () => number): Promise<TokenLife> {
  const identity = await publisher.generate();
  const issuedMs = nowMs();
  lifetimeLeftMs(identity, issuedMs);
  return lifeOf(identity, issuedMs);
}

/** The times of a token. @param issuedMs Unix milliseconds of the operator's clock */
export function lifeOf(identity: IssuedIdentity, issuedMs: number): TokenLife {
  const { identityExpiresMs, refreshExpiresMs } = identity;
  return { issuedMs, identityExpiresMs, refreshExpiresMs };
}
