import { contentOf, type Exchange, statusOf } from '../../src/client/exchange.ts';
import { statusTable } from '../../src/contract/statuses.ts';
import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { callersOf, forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { concealedOptOut } from '../../src/run/scenario/concealed-opt-out.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

function isMessageDue({ revision }: Scenario, answer: Exchange): boolean {
  const needsNone = statusTable(revision)
    .filter(({ endpoint, messageDue }) => endpoint === 'refresh' && messageDue === 'no')
    .map(({ status }) => status);
  return !needsNone.includes(statusOf(answer) ?? '');
}

function hasItsMessage(scenario: Scenario, exchange: Exchange, about: string): boolean {
  const answer = readLeniently(exchange);
  const content = contentOf(answer);
  if (content === undefined || !isMessageDue(scenario, answer)) return false;
  const message = content['message'];
  const status = statusOf(answer) ?? 'no status';
  const got = typeof message === 'string' ? 'an empty one' : message === undefined ? 'none' : typeof message;
  scenario.expect.that(
    typeof message === 'string' && message.length > 0,
    `the message that goes with ${status}: ${about}`,
    { expected: 'a message that is a string and not empty', actual: got },
    answer,
  );
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-03',
    'an answer to whatever cannot be a valid token has a message',
    (scenario) => forBadAnswers(scenario, (answer, about) => hasItsMessage(scenario, answer, about)),
    { needs: ['many-requests'] },
  );

  requirement('RF-ST-03', 'so has one to an Authorization header that names no client', async (scenario) => {
    const { operator } = scenario;
    const answer = await operator.refresh('AAAA', { authorization: { header: 'Bearer names-no-client' } });
    if (!hasItsMessage(scenario, answer, 'a bearer that names no client')) {
      throw new NotTestable('saw no answer that a message is due in');
    }
  });

  requirement(
    'RF-ST-03',
    'so has one to an expired token',
    async (scenario) => {
      const { publisher, expiredIdentity, each } = scenario;
      const identity = await expiredIdentity();
      let judged = 0;
      await each(callersOf(scenario), async (authorization) => {
        const answer = await publisher.refresh(identity, { authorization });
        if (hasItsMessage(scenario, answer, 'an expired token')) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no answer that a message is due in');
    },
    { needs: ['credentials', 'expired-token'] },
  );

  requirement(
    'RF-ST-03',
    'so has one to a token of someone who opted out, of whom a request without authorization is not told',
    async (scenario) => {
      const { answer } = await concealedOptOut(scenario);
      if (!hasItsMessage(scenario, answer, 'the error that conceals an opt-out')) {
        throw new NotTestable('saw no answer that a message is due in');
      }
    },
    { needs: ['credentials'] },
  );
});
