import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import { contentOf, type Exchange, isSealed, statusOf } from '../../src/client/exchange.ts';
import { statusesOf } from '../../src/contract/statuses.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

/** Expects nothing of an answer that does not open or reports another listed status than success. */
function expectSuccessWithBody({ expect, revision }: Scenario, answer: Exchange): void {
  if (!isSealed(answer)) return;
  const others = statusesOf(revision, 'refresh').filter((status) => status !== 'success');
  const content = contentOf(answer);
  const status = statusOf(answer);
  if (status !== undefined && others.includes(status)) return;
  const actual = content === undefined ? 'no object' : `an object with ${Object.keys(content).join(', ')}`;
  const expected = 'an object with status success and a body';
  expect.that(status === 'success', 'what a success holds', { expected, actual }, answer);
  const body = content?.['body'];
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const difference = { expected: 'an object', actual: body === undefined ? actual : typeof body };
  expect.that(isObject, 'the body of a success', difference, answer);
}

part('identity', () => {
  requirement(
    'RF-BODY-01',
    'a success has the status success and a body, with a bearer and without',
    async (scenario) => {
      const { publisher, identities, each } = scenario;
      const tokens = await identities();
      await each(
        bothCallers,
        async (authorization) => {
          const answer = await publisher.refresh(await tokens.next(), { authorization });
          expectSuccessWithBody(scenario, answer);
        },
        { judging: 'a success that opens' },
      );
    },
  );

  requirement(
    'RF-BODY-01',
    'a success has the status success and a body, for any content type and headers of the request',
    async (scenario) => {
      const { publisher, identities, forAll } = scenario;
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          const answer = await publisher.refresh(await tokens.next(), request);
          expectSuccessWithBody(scenario, answer);
        },
        { judging: 'a success that opens' },
      );
    },
    { needs: ['many-requests'] },
  );
});
