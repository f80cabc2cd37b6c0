import type { Exchange } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import { opensAsUsual } from '../answers/sealed-message.ts';
import type { Expect } from './expectation.ts';

/** Watches that nothing issued to one user reaches another. Users are told apart by a number of the test's own. */
export class IdentityIsolation {
  readonly #owners = new Map<string, number>();
  readonly #newest = new Map<number, IssuedIdentity>();
  readonly #expect: Expect;
  #judged = 0;

  constructor(expect: Expect) {
    this.#expect = expect;
  }

  /** Answers in which an identity could be judged. */
  get judged(): number {
    return this.#judged;
  }

  /** Takes up an identity from generate. Its key may be shared: RF-KEY-05 judges that. */
  begin(user: number, identity: IssuedIdentity): void {
    this.#newest.set(user, identity);
    for (const token of [identity.advertisingToken, identity.refreshToken]) {
      this.#owners.set(token.reveal(), user);
    }
  }

  /**
   * Judges the answer to a refresh of a user's token.
   * @throws RequirementFailure when the answer belongs to another user, or carries what another was given
   */
  expectOwn(user: number, sent: IssuedIdentity, answer: Exchange): void {
    for (const [other, { responseKey }] of this.#newest) {
      if (other === user || responseKey.equals(sent.responseKey)) continue;
      const difference = {
        expected: 'an answer under a key of this user',
        actual: 'one under a key of another',
      };
      this.#expect.that(!opensAsUsual(answer, responseKey), 'the answer to one user', difference, answer);
    }
    const identity = identityOf(answer, sent.user);
    if (identity === undefined) return;
    this.#judged += 1;
    const { advertisingToken, refreshToken, responseKey } = identity;
    for (const secret of [advertisingToken, refreshToken, responseKey]) {
      const owner = this.#owners.get(secret.reveal());
      const isForeign = secret.length > 0 && owner !== undefined && owner !== user;
      const difference = { expected: 'one of this user alone', actual: 'one that another user was given' };
      this.#expect.that(!isForeign, `the ${secret.kind} of one user`, difference, answer);
      this.#owners.set(secret.reveal(), user);
    }
    this.#newest.set(user, identity);
  }
}
