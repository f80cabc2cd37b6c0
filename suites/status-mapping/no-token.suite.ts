import { bodyOfNoToken } from '../../src/arbitraries/bad-refresh.ts';
import { type Exchange, statusOf } from '../../src/client/exchange.ts';
import { couldBeToken } from '../../src/run/answers/could-be-token.ts';
import { readable } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

/**
 * Called a bad request; with a valid bearer it may be called a bad token as well. What has the form of a
 * token could be one of some layout, and what the operator failed over belongs to RF-ST-10.
 */
function isCalledBad(
  { expect }: Scenario,
  exchange: Exchange,
  about: string,
  issued: string | undefined,
): boolean {
  const answer = readable(exchange);
  if (
    answer === undefined ||
    couldBeToken(exchange.request.body, issued) ||
    answer.response.httpStatus >= 500
  )
    return false;
  const isAuthorized = answer.request.authorization === 'valid';
  expect(answer, about).toSay('client_error', ...(isAuthorized ? ['invalid_token'] : []));
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-05',
    'a token inside JSON or a form, or cut within a quantum, is a client_error without a bearer',
    async (scenario) => {
      const { publisher, operator, each } = scenario;
      const token = (await publisher.generate()).refreshToken.reveal();
      const tally = new Tally();
      await each(wrapped(token), async ({ what, body }) => {
        const answer = await operator.refresh(body);
        tally.of(isCalledBad(scenario, answer, `${what}, without authorization`, token) || undefined);
      });
      tally.demand('an answer that can be read');
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-05',
    'with a valid bearer it may be an invalid_token too',
    async (scenario) => {
      const { publisher, operator, each, record } = scenario;
      const token = (await publisher.generate()).refreshToken.reveal();
      const readings = new Set<string>();
      await each(wrapped(token), async ({ what, body }) => {
        const answer = await operator.refresh(body, { authorization: 'valid' });
        if (!isCalledBad(scenario, answer, `${what}, with a valid bearer`, token)) return;
        readings.add(statusOf(answer) === 'client_error' ? 'malformed-request' : 'invalid-token');
      });
      if (readings.size === 0) throw new NotTestable('never saw an answer that can be read');
      for (const reading of readings) record(readingFollowed('RF-ST-05', reading));
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-05',
    'so is whatever else cannot be a token, with a bearer and without',
    async (scenario) => {
      const hasTokens = scenario.world.credentials !== undefined;
      const issued = hasTokens ? (await scenario.publisher.generate()).refreshToken.reveal() : undefined;
      await forBadAnswers(scenario, (answer, about) => isCalledBad(scenario, answer, about, issued), {
        bodies: bodyOfNoToken(),
      });
    },
  );
});

function wrapped(token: string): { what: string; body: string }[] {
  return [
    { what: 'a token inside JSON', body: JSON.stringify({ refresh_token: token }) },
    { what: 'a token inside a form', body: new URLSearchParams({ token }).toString() },
    { what: 'a token cut within a quantum', body: token.slice(0, -1) },
  ];
}
