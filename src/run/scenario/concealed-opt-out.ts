import type { Exchange } from '../../client/exchange.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { NotApplicable } from '../evidence/outcome-errors.ts';
import type { Scenario } from './scenario.ts';

type Asking = Pick<Scenario, 'optedOutIdentity' | 'hasControl'> & {
  publisher: Pick<Publisher, 'refresh'>;
  /** What the tests of one run share. */
  world: object;
};

/** One for a whole run, to spare generates: whatever becomes of its token, what answers it must be an error. */
const kept = new WeakMap<object, IssuedIdentity>();

/**
 * What someone without authorization is answered about a user who opted out, and whose token was sent.
 * @throws NotApplicable when that is no error: to tell everyone of an opt-out is for RF-OPT-02 to judge
 * @throws NotTestable when no one has opted out on this target
 */
export async function concealedOptOut(
  scenario: Asking,
): Promise<{ answer: Exchange; identity: IssuedIdentity }> {
  const identity = await someoneWhoOptedOut(scenario);
  const answer = await scenario.publisher.refresh(identity, { authorization: 'none' });
  if (answer.response.httpStatus !== 200) return { answer, identity };
  throw new NotApplicable('someone who opted out is answered with HTTP 200 without authorization too');
}

async function someoneWhoOptedOut({ optedOutIdentity, hasControl, world }: Asking): Promise<IssuedIdentity> {
  // An instance of a test's own knows no token of another.
  if (hasControl) return optedOutIdentity();
  const identity = kept.get(world) ?? (await optedOutIdentity());
  kept.set(world, identity);
  return identity;
}
