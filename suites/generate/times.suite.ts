import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { timesAsUnixMs, timesInOrder } from '../../src/run/answers/times-in-order.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const judging = 'a success of generate with three times';

/** Every answer of generate contains the operator's clock. GN-OUT-01 judges times of another type. */
function expectTimes({ expect }: Scenario, answer: Exchange): void {
  const body = successBodyOf(answer);
  if (body === undefined || answer.opened.how !== 'sealed') return;
  const findings = [...timesAsUnixMs(body), ...timesInOrder(body, answer.opened.timestampMs)];
  for (const { name, holds, expected, actual } of findings) {
    expect.that(holds, `${name} of generate`, { expected, actual }, answer);
  }
}

part('generate', () => {
  requirement(
    'GN-OUT-02',
    'each kind of identifier gets an identity with times that are Unix milliseconds and in order',
    async (scenario) => {
      const { operator, usersOfEachKind, canSendMany, each } = scenario;
      await each(
        usersOfEachKind().slice(0, canSendMany ? undefined : 2),
        async ({ user }) => expectTimes(scenario, await operator.generate(user)),
        { judging },
      );
    },
  );

  requirement(
    'GN-OUT-02',
    'any valid payload gets an identity with times that are Unix milliseconds and in order',
    async (scenario) => {
      const { operator, revision, forAll } = scenario;
      await forAll(
        validPayload(revision),
        async (payload) => expectTimes(scenario, await operator.generate(payload)),
        { judging },
      );
    },
    { needs: ['many-requests'] },
  );
});
