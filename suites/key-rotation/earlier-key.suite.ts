import fc from 'fast-check';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

type Chain = readonly [IssuedIdentity, ...IssuedIdentity[]];

/** Refreshes the newest identity of a chain and expects that no replaced key of it opens the answer. */
async function refreshNewest({ publisher, expect }: Scenario, chain: Chain, about: string): Promise<Chain> {
  const newest = chain.at(-1) ?? chain[0];
  const answer = await publisher.refresh(newest);
  for (const [at, { responseKey }] of chain.entries()) {
    // RF-KEY-01 judges a key that is never replaced.
    const wasReplaced = chain.slice(at).some((later) => !later.responseKey.equals(responseKey));
    if (wasReplaced) expect(answer, about).notToOpenWith(responseKey, `key ${at} of its chain`);
  }
  return [...chain, successorIn(answer, newest)];
}

part('key-rotation', () => {
  requirement(
    'RF-KEY-02',
    'no earlier key of a chain opens a later answer',
    async (scenario) => {
      let chain: Chain = [await scenario.publisher.generate()];
      for (let refresh = 1; refresh <= scenario.chainLength; refresh += 1) {
        chain = await refreshNewest(scenario, chain, `refresh ${refresh} of a chain`);
      }
    },
    { judging: 'a key replaced by another' },
  );

  requirement(
    'RF-KEY-02',
    'no earlier key of a chain opens a later answer, for any pauses between refreshes',
    async (scenario) => {
      const pauses = fc.array(fc.nat(600), { minLength: 1, maxLength: 3 });
      await scenario.forAll(
        pauses,
        async (minutes) => {
          let chain: Chain = [await scenario.publisher.generate()];
          for (const [at, pause] of minutes.entries()) {
            scenario.control.advanceClock(pause * 60_000);
            chain = await refreshNewest(scenario, chain, `refresh ${at + 1} of a chain with pauses`);
          }
        },
        { judging: 'a key replaced by another' },
      );
    },
    { needs: ['clock'] },
  );
});
