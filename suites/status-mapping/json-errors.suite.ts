import { type Exchange, headerOf } from '../../src/client/exchange.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { callersOf, forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { concealedOptOut } from '../../src/run/scenario/concealed-opt-out.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

/** The answers to another method and to a body over the limit are left to the server in front. */
const leftToTheServer = [405, 413];

function declaresJson({ expect }: Scenario, answer: Exchange, about: string): boolean {
  const { httpStatus } = answer.response;
  if (httpStatus < 400 || leftToTheServer.includes(httpStatus)) return false;
  const type = headerOf(answer, 'content-type');
  expect.that(
    /^application\/json\s*(;|$)/i.test(type ?? ''),
    `the content type of HTTP ${httpStatus}: ${about}`,
    { expected: 'application/json', actual: type ?? 'no content type' },
    answer,
  );
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-11',
    'the error for whatever cannot be a valid token is declared as JSON',
    (scenario) => forBadAnswers(scenario, (answer, about) => declaresJson(scenario, answer, about)),
    { needs: ['many-requests'] },
  );

  requirement('RF-ST-11', 'so is one for an Authorization header that names no client', async (scenario) => {
    const { operator } = scenario;
    const answer = await operator.refresh('AAAA', { authorization: { header: 'Bearer names-no-client' } });
    if (!declaresJson(scenario, answer, 'a bearer that names no client')) {
      throw new NotTestable('saw no error');
    }
  });

  requirement(
    'RF-ST-11',
    'so is one for an expired token',
    async (scenario) => {
      const identity = await scenario.expiredIdentity();
      let judged = 0;
      await scenario.each(callersOf(scenario), async (authorization) => {
        const answer = await scenario.publisher.refresh(identity, { authorization });
        if (declaresJson(scenario, answer, 'an expired token')) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no error');
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-ST-11',
    'and so is one for a token of someone who opted out, of whom a request without authorization is not told',
    async (scenario) => {
      const { answer } = await concealedOptOut(scenario);
      if (!declaresJson(scenario, answer, 'the error that conceals an opt-out')) {
        throw new NotTestable('saw no error');
      }
    },
    { needs: ['credentials'] },
  );
});
