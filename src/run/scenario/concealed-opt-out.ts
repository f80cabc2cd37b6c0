import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { NotApplicable } from '../evidence/outcome-errors.ts';
import type { ConcealedOptOut, Scenario } from './scenario.ts';

type Asking = Pick<Scenario, 'optedOutIdentity' | 'hasControl'> & {
  publisher: Pick<Publisher, 'refresh'>;
};

/** One identity for each run, to spare generates: every answer to its token is an error here. */
const kept = new WeakMap<object, IssuedIdentity>();

/**
 * Refreshes the token of someone who opted out, without authorization.
 * @param run what the tests of one run share
 * @throws NotApplicable when the answer is not an error: RF-OPT-02 judges who is told of an opt-out
 * @throws NotTestable when no one has opted out on this target
 */
export async function concealedOptOut(asking: Asking, run: object): Promise<ConcealedOptOut> {
  const identity = await someoneWhoOptedOut(asking, run);
  const answer = await asking.publisher.refresh(identity, { authorization: 'none' });
  if (answer.response.httpStatus !== 200) return { answer, identity };
  throw new NotApplicable('someone who opted out is answered with HTTP 200 without authorization too');
}

async function someoneWhoOptedOut(
  { optedOutIdentity, hasControl }: Asking,
  run: object,
): Promise<IssuedIdentity> {
  // Only the tests of a shared instance know each other's tokens.
  if (hasControl) return optedOutIdentity();
  const identity = kept.get(run) ?? (await optedOutIdentity());
  kept.set(run, identity);
  return identity;
}
