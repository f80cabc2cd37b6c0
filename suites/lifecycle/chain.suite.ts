import fc from 'fast-check';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { lifetimeLeftMs } from '../../src/run/supplies/lifetime-left.ts';

/** Refreshes the newest identity of a chain, expects a success, and returns its successor. */
async function refreshNewest(
  { publisher, expect }: Scenario,
  newest: IssuedIdentity,
  about: string,
): Promise<IssuedIdentity> {
  const answer = await publisher.refresh(newest);
  expect(readStrictly(answer), about).toSay('success');
  const next = successorIn(answer, newest);
  // RF-BODY-05 judges a refresh that returns the old token, which expires when it did.
  if (next.refreshToken.equals(newest.refreshToken)) throw new NotTestable('a refresh brings no new token');
  return next;
}

part('lifecycle', () => {
  requirement('RF-SEM-01', 'ten refreshes in a row, each of the newest token, succeed', async (scenario) => {
    let newest = await scenario.publisher.successor(await scenario.publisher.generate());
    for (let refresh = 2; refresh <= 10; refresh += 1) {
      newest = await refreshNewest(scenario, newest, `refresh ${refresh} of 10`);
    }
  });

  requirement(
    'RF-SEM-01',
    'every refresh of a chain succeeds, for any pauses shorter than the lifetime of the newest token',
    async (scenario) => {
      const pauses = fc.array(fc.nat(830), { minLength: 1, maxLength: 3 });
      await scenario.forAll(pauses, async (permilles) => {
        let newest = await scenario.publisher.successor(await scenario.publisher.generate());
        for (const [at, pause] of permilles.entries()) {
          const lifetimeMs = lifetimeLeftMs(newest, scenario.control.nowMs());
          scenario.control.advanceClock(Math.floor((lifetimeMs * pause) / 1_000));
          newest = await refreshNewest(scenario, newest, `refresh ${at + 2} of a chain with pauses`);
        }
      });
    },
    { needs: ['clock'] },
  );
});
