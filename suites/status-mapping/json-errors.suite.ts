import { type Exchange, headerOf } from '../../src/client/exchange.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

/** The server in front answers other methods and bodies over the limit. */
const leftToTheServer = [405, 413];

const judging = 'an error';

function expectDeclaredJson({ expect }: Scenario, answer: Exchange, about: string): void {
  const { httpStatus } = answer.response;
  if (httpStatus < 400 || leftToTheServer.includes(httpStatus)) return;
  const type = headerOf(answer, 'content-type');
  expect.that(
    /^application\/json\s*(;|$)/i.test(type ?? ''),
    `the content type of HTTP ${httpStatus}: ${about}`,
    { expected: 'application/json', actual: type ?? 'no content type' },
    answer,
  );
}

part('status-mapping', () => {
  requirement(
    'RF-ST-11',
    'the error for any body that is not a valid token is declared as JSON',
    (scenario) =>
      forBadAnswers(scenario, (answer, about) => expectDeclaredJson(scenario, answer, about), { judging }),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-11',
    'the error for a bearer that names no client is declared as JSON',
    async (scenario) => {
      const authorization = { header: 'Bearer names-no-client' };
      const answer = await scenario.operator.refresh('AAAA', { authorization });
      expectDeclaredJson(scenario, answer, 'a bearer that names no client');
    },
    { judging },
  );

  requirement(
    'RF-ST-11',
    'the error for an expired token is declared as JSON',
    async (scenario) => {
      const identity = await scenario.expiredIdentity();
      await scenario.each(
        scenario.callers,
        async (authorization) => {
          const answer = await scenario.publisher.refresh(identity, { authorization });
          expectDeclaredJson(scenario, answer, 'an expired token');
        },
        { judging },
      );
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-ST-11',
    'the error that hides an opt-out from a caller without authorization is declared as JSON',
    async (scenario) => {
      const { answer } = await scenario.concealedOptOut();
      expectDeclaredJson(scenario, answer, 'the error that conceals an opt-out');
    },
    { needs: ['credentials'], judging },
  );
});
