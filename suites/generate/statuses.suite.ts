import fc from 'fast-check';
import { brokenPayload } from '../../src/arbitraries/broken-payload.ts';
import { foreignAuthorization } from '../../src/arbitraries/foreign-authorization.ts';
import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import { statusesOf } from '../../src/contract/statuses.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { strangersSecret } from '../../src/run/supplies/strangers-secret.ts';

/** Expects a listed status to come with its HTTP code. */
function expectListedCode({ revision, expect }: Scenario, answer: Exchange): void {
  const status = statusOf(answer);
  if (status === undefined || !statusesOf(revision, 'generate').includes(status)) return;
  expect(answer, `generate says ${status}`).toBeStatus(status);
}

part('generate', () => {
  requirement(
    'GN-ST-01',
    'the refusal of a generate without an API key comes with the HTTP code of its status',
    async (scenario) => {
      const answer = await scenario.operator.generate(
        {},
        { authorization: 'none', clientSecret: strangersSecret(), input: 'generate without authorization' },
      );
      expectListedCode(scenario, answer);
    },
    { judging: 'a listed status' },
  );

  requirement(
    'GN-ST-01',
    'a listed status of generate comes with its HTTP code, for any payload and Authorization header',
    async (scenario) => {
      const { operator, revision, forAll } = scenario;
      const payload = fc.oneof(
        validPayload(revision),
        brokenPayload(revision).map((broken) => broken.payload),
      );
      const header = fc.option(foreignAuthorization(), { freq: 3 });
      await forAll(
        fc.record({ payload, header }),
        async (input) => {
          const authorization = input.header === null ? 'valid' : { header: input.header };
          expectListedCode(
            scenario,
            await operator.generate(input.payload, {
              authorization,
              ...(input.header === null ? {} : { input: 'generate with foreign authorization' as const }),
            }),
          );
        },
        { judging: 'a listed status' },
      );
    },
    { needs: ['credentials', 'many-requests'] },
  );
});
