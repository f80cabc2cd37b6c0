import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { brokenPayload } from '../../src/arbitraries/broken-payload.ts';
import { foreignAuthorization } from '../../src/arbitraries/foreign-authorization.ts';
import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import { statusesOf } from '../../src/contract/statuses.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Secret } from '../../src/secret/secret.ts';

/** Judges an answer whose status the page lists; says whether it was one. */
function judge({ revision, expect }: Scenario, answer: Exchange): boolean {
  const status = statusOf(answer);
  if (status === undefined || !statusesOf(revision, 'generate').includes(status)) return false;
  expect(answer, `generate says ${status}`).toBeStatus(status);
  return true;
}

part('generate', () => {
  requirement(
    'GN-ST-01',
    'a refusal of a caller without a key comes with its HTTP code',
    async (scenario) => {
      const clientSecret = new Secret('client secret', randomBytes(32).toString('base64'));
      const answer = await scenario.operator.generate({}, { authorization: 'none', clientSecret });
      if (!judge(scenario, answer)) throw new NotTestable('never saw a listed status');
    },
  );

  requirement(
    'GN-ST-01',
    'whatever generate answers, a listed status comes with its HTTP code',
    async (scenario) => {
      const { operator, revision, forAll } = scenario;
      const payload = fc.oneof(
        validPayload(revision),
        brokenPayload(revision).map((broken) => broken.payload),
      );
      const header = fc.option(foreignAuthorization(), { freq: 3 });
      let judged = 0;
      await forAll(fc.record({ payload, header }), async (input) => {
        const authorization = input.header === null ? 'valid' : { header: input.header };
        const answer = await operator.generate(input.payload, { authorization });
        if (judge(scenario, answer)) judged += 1;
      });
      if (judged === 0) throw new NotTestable('never saw a listed status');
    },
    { needs: ['credentials', 'many-requests'] },
  );
});
