import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import { contentOf, type Exchange, isSealed, statusOf } from '../../src/client/exchange.ts';
import { statusesOf } from '../../src/contract/statuses.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

/** @returns the answer, or undefined where it does not open or reports something else than a success */
function expectSuccessWithBody({ expect, revision }: Scenario, answer: Exchange): Exchange | undefined {
  if (!isSealed(answer)) return undefined;
  const others = statusesOf(revision, 'refresh').filter((status) => status !== 'success');
  const content = contentOf(answer);
  const status = statusOf(answer);
  if (status !== undefined && others.includes(status)) return undefined;
  const actual = content === undefined ? 'no object' : `an object with ${Object.keys(content).join(', ')}`;
  const expected = 'an object with status success and a body';
  expect.that(status === 'success', 'what a success holds', { expected, actual }, answer);
  const body = content?.['body'];
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const difference = { expected: 'an object', actual: body === undefined ? actual : typeof body };
  expect.that(isObject, 'the body of a success', difference, answer);
  return answer;
}

part('identity', () => {
  requirement(
    'RF-BODY-01',
    'a success says so and has a body, with a bearer and without',
    async (scenario) => {
      const { publisher, identities, each } = scenario;
      const tokens = await identities();
      const successes = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const answer = await publisher.refresh(await tokens.next(), { authorization });
        successes.of(expectSuccessWithBody(scenario, answer));
      });
      successes.demand('a success that opens');
    },
  );

  requirement(
    'RF-BODY-01',
    'and so it does however the token is sent',
    async (scenario) => {
      const { publisher, identities, forAll } = scenario;
      const tokens = await identities();
      const successes = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        const answer = await publisher.refresh(await tokens.next(), request);
        successes.of(expectSuccessWithBody(scenario, answer));
      });
      successes.demand('a success that opens');
    },
    { needs: ['many-requests'] },
  );
});
