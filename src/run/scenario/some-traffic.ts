import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import type { Repeat } from '../watch/register.ts';
import type { Scenario } from './scenario.ts';

/**
 * Identities of so many users, and the successor of each.
 * @throws SetupError when generate or refresh yields none
 */
export async function identitiesOf(publisher: Publisher, users: number): Promise<IssuedIdentity[]> {
  const identities: IssuedIdentity[] = [];
  for (let user = 0; user < users; user += 1) identities.push(await publisher.generate());
  for (const identity of [...identities]) identities.push(await publisher.successor(identity));
  return identities;
}

/** What a repeated value was compared with, so that a replay of its failure sends both. */
export function comparedWith(repeat: Repeat | undefined): { comparedWith?: readonly number[] } {
  return repeat === undefined ? {} : { comparedWith: [repeat.first] };
}
/** A page of another origin, in whose name a bad request is sent. */
const page = [['Origin', 'https://publisher.example']] as const;

/**
 * Makes a few exchanges where the run has none yet: a test over the whole run may be chosen alone.
 * @param law the requirement whose law must have judged something, where the test is about one
 * @throws SetupError when generate or refresh yields no identity
 */
export async function someTraffic(
  { publisher, operator, keys, wholeRun }: Pick<Scenario, 'publisher' | 'operator' | 'keys' | 'wholeRun'>,
  law?: TestedRequirementId,
): Promise<void> {
  const isJudged = () => law !== undefined && wholeRun.laws.of(law).judged > 0;
  if (keys.own !== undefined && wholeRun.register.keyCount === 0) await identitiesOf(publisher, 2);
  if (law !== undefined && !isJudged()) await operator.refresh('no token', { headers: page });
}
