import { statusOf } from '../client/exchange.ts';
import type { IssuedIdentity } from '../client/issued-identity.ts';
import type { Publisher } from '../client/publisher.ts';

/** Gives an identity whose refresh token has not been used up, as often as it is asked. */
export type IdentitySource = { next(): Promise<IssuedIdentity> };

/** Finds out once whether a target takes a refresh token twice, which spares a generate for every refresh. */
export class ReplayPolicy {
  #isAccepted: Promise<boolean> | undefined;

  /** Whether a refresh token works again after it has been refreshed (RF-SEM-02 leaves that open). */
  isReplayAccepted(publisher: Publisher): Promise<boolean> {
    this.#isAccepted ??= probe(publisher);
    return this.#isAccepted;
  }

  /** Tokens of one user: the same one again where replay is accepted, else a new one each time. */
  async source(publisher: Publisher, user = publisher.newUser()): Promise<IdentitySource> {
    if (!(await this.isReplayAccepted(publisher))) return { next: () => publisher.generate(user) };
    const identity = await publisher.generate(user);
    return { next: () => Promise.resolve(identity) };
  }
}

// A refresh that does not even work once is for the tests to judge: here it only means no second one.
async function probe(publisher: Publisher): Promise<boolean> {
  const identity = await publisher.generate();
  if (statusOf(await publisher.refresh(identity)) !== 'success') return false;
  const again = await Promise.all([publisher.refresh(identity), publisher.refresh(identity)]);
  return again.every((exchange) => statusOf(exchange) === 'success');
}
