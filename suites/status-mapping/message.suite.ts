import { contentOf, type Exchange, statusOf } from '../../src/client/exchange.ts';
import { isMessageDue } from '../../src/run/answers/message.ts';
import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const judging = 'an answer that a message is due in';

function expectItsMessage(scenario: Scenario, exchange: Exchange, about: string): void {
  const answer = readLeniently(exchange);
  if (contentOf(answer) === undefined || !isMessageDue(answer, scenario.revision)) return;
  const status = statusOf(answer) ?? 'no status';
  scenario.expect(answer, `the message that goes with ${status}: ${about}`).toHaveMessage();
}

part('status-mapping', () => {
  requirement(
    'RF-ST-03',
    'the answer to any body that is not a valid token has a message',
    (scenario) =>
      forBadAnswers(scenario, (answer, about) => expectItsMessage(scenario, answer, about), { judging }),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-03',
    'the answer to a bearer that names no client has a message',
    async (scenario) => {
      const authorization = { header: 'Bearer names-no-client' };
      const answer = await scenario.operator.refresh('AAAA', { authorization });
      expectItsMessage(scenario, answer, 'a bearer that names no client');
    },
    { judging },
  );

  requirement(
    'RF-ST-03',
    'the answer to an expired token has a message',
    async (scenario) => {
      const { publisher, expiredIdentity, callers, each } = scenario;
      const identity = await expiredIdentity();
      await each(
        callers,
        async (authorization) => {
          const answer = await publisher.refresh(identity, { authorization });
          expectItsMessage(scenario, answer, 'an expired token');
        },
        { judging },
      );
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-ST-03',
    'the error that hides an opt-out from a caller without authorization has a message',
    async (scenario) => {
      const { answer } = await scenario.concealedOptOut();
      expectItsMessage(scenario, answer, 'the error that conceals an opt-out');
    },
    { needs: ['credentials'], judging },
  );
});
