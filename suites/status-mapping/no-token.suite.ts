import { nonTokenBody } from '../../src/arbitraries/bad-refresh.ts';
import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import type { Input } from '../../src/contract/inputs.ts';
import { couldBeToken } from '../../src/run/answers/could-be-token.ts';
import { readIfPossible } from '../../src/run/answers/read-leniently.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const judging = 'an answer that can be read';

/**
 * The answer says client_error, or with a valid bearer invalid_token. A body in the form of a token could be a token
 * of some layout and is not judged; RF-ST-10 judges a failure of the operator.
 * @returns the answer as read; undefined where it is not judged
 */
function expectBadRequest(
  { expect }: Scenario,
  exchange: Exchange,
  about: string,
  issued: string | undefined,
): Exchange | undefined {
  const answer = readIfPossible(exchange);
  if (answer === undefined || answer.response.httpStatus >= 500) return undefined;
  if (couldBeToken(exchange.request.body, issued)) return undefined;
  const isAuthorized = answer.request.authorization === 'valid';
  expect(answer, about).toSay('client_error', ...(isAuthorized ? ['invalid_token'] : []));
  return answer;
}

function wrapped(token: string): { what: string; body: string; input: Input }[] {
  return [
    { what: 'a token inside JSON', body: JSON.stringify({ refresh_token: token }), input: 'token in JSON' },
    {
      what: 'a token inside a form',
      body: new URLSearchParams({ token }).toString(),
      input: 'token in a form',
    },
    { what: 'a token cut within a quantum', body: token.slice(0, -1), input: 'end cut off' },
  ];
}

part('status-mapping', () => {
  requirement(
    'RF-ST-05',
    'a token inside JSON or a form, or cut within a quantum, is a client_error without a bearer',
    async (scenario) => {
      const { publisher, operator, each } = scenario;
      const token = (await publisher.generate()).refreshToken.reveal();
      await each(
        wrapped(token),
        async ({ what, body, input }) => {
          const answer = await operator.refresh(body, { input });
          expectBadRequest(scenario, answer, `${what}, without authorization`, token);
        },
        { judging },
      );
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-05',
    'a token inside JSON or a form, or cut, is a client_error or an invalid_token with a valid bearer',
    async (scenario) => {
      const { publisher, operator, each, record } = scenario;
      const token = (await publisher.generate()).refreshToken.reveal();
      const readings = new Set<string>();
      await each(
        wrapped(token),
        async ({ what, body, input }) => {
          const sent = await operator.refresh(body, { authorization: 'valid', input });
          const answer = expectBadRequest(scenario, sent, `${what}, with a valid bearer`, token);
          if (answer === undefined) return;
          readings.add(statusOf(answer) === 'client_error' ? 'malformed-request' : 'invalid-token');
        },
        { judging },
      );
      for (const reading of readings) record(readingFollowed('RF-ST-05', reading));
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-05',
    'any body that cannot be a token is called a bad request, with a bearer and without',
    async (scenario) => {
      const hasTokens = scenario.keys.own !== undefined;
      const issued = hasTokens ? (await scenario.publisher.generate()).refreshToken.reveal() : undefined;
      await forBadAnswers(
        scenario,
        (answer, about) => void expectBadRequest(scenario, answer, about, issued),
        { bodies: nonTokenBody() },
      );
    },
  );
});
