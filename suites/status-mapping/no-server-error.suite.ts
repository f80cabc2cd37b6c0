import fc from 'fast-check';
import { badBody, describeBadBody } from '../../src/arbitraries/bad-refresh.ts';
import { contentType } from '../../src/arbitraries/content-type.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { answered } from '../../src/run/scenario/answered.ts';
import { badRefreshes, callersOf } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const strangers = [{ header: 'Bearer names-no-client' }, { header: 'Bearer' }, { header: '' }] as const;
const MEBIBYTE = 1_048_576;

/** Breaking the connection off on a request counts like failing over it. */
function isNoServerError({ expect }: Scenario, answer: Exchange | undefined, about: string): void {
  const difference = { expected: 'an answer with an HTTP code below 500' };
  if (answer === undefined) {
    expect.that(false, about, { ...difference, actual: 'two fresh connections broke off without an answer' });
    return;
  }
  const actual = describeAnswer(answer);
  expect.that(answer.response.httpStatus < 500, about, { ...difference, actual }, answer);
}

part('status-mapping', () => {
  requirement('RF-ST-10', 'no body, header or content type makes the operator fail', async (scenario) => {
    const send = await badRefreshes(scenario);
    const anything = fc.record({
      body: badBody(),
      authorization: fc.constantFrom(...callersOf(scenario), ...strangers),
      contentType: contentType(),
      headers: headerNoise(),
    });
    await scenario.forAll(anything, async ({ body, ...options }) => {
      const answer = await answered(scenario, (over) => send(body, { ...options, over }));
      isNoServerError(scenario, answer, describeBadBody(body));
    });
  });

  requirement('RF-ST-10', 'nor do the shortest bodies of base64', async (scenario) => {
    const { operator, each } = scenario;
    const bodies = ['AA==', 'AA', 'AgAAAAAA', 'AAA', 'AAAA'];
    const rows = bodies.flatMap((body) =>
      callersOf(scenario).map((authorization) => ({ body, authorization })),
    );
    await each(rows, async ({ body, authorization }) => {
      const answer = await operator.refresh(body, { authorization });
      isNoServerError(scenario, answer, `the body ${body}`);
    });
  });

  requirement('RF-ST-10', 'nor do bodies of up to two mebibytes', async (scenario) => {
    await scenario.each([MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE], async (bytes) => {
      const body = Buffer.alloc(bytes, 'A');
      const answer = await answered(scenario, (operator) => operator.refresh(body));
      isNoServerError(scenario, answer, `a body of ${bytes} bytes`);
    });
  });

  requirement('RF-ST-10', 'nor do content types that are none', async (scenario) => {
    const odd = ['', '/', 'text', 'text/plain; charset=no-such-charset', 'a/b; c="', 'x'.repeat(2_000)];
    await scenario.each(odd, async (type) => {
      const answer = await answered(scenario, (operator) => operator.refresh('AAAA', { contentType: type }));
      isNoServerError(scenario, answer, `the content type "${type.slice(0, 40)}"`);
    });
  });
});
