import type { Exchange } from '../../src/client/exchange.ts';
import { statusesOf } from '../../src/contract/statuses.ts';
import { readable } from '../../src/run/answers/read-leniently.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { callersOf, forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

/** Whether an answer can be read at all is for RF-ENC-01 and RF-ENC-03 to say. */
function saysAListedStatus({ expect, revision }: Scenario, exchange: Exchange, about: string): boolean {
  const answer = readable(exchange);
  if (answer === undefined) return false;
  expect(answer, about).toSay(...statusesOf(revision, 'refresh'));
  return true;
}

part('status-mapping', () => {
  requirement(
    'RF-ST-01',
    'a valid token and one of someone who opted out are answered with a listed status',
    async (scenario) => {
      const { publisher, optedOutIdentity, each } = scenario;
      const identities = [
        { identity: await publisher.generate(), whose: 'a valid token' },
        { identity: await optedOutIdentity(), whose: 'a token of someone who opted out' },
      ];
      const rows = identities.flatMap((row) =>
        callersOf(scenario).map((authorization) => ({ ...row, authorization })),
      );
      let judged = 0;
      await each(rows, async ({ identity, whose, authorization }) => {
        const answer = await publisher.refresh(identity, { authorization });
        if (saysAListedStatus(scenario, answer, whose)) judged += 1;
      });
      if (judged === 0) throw new NotTestable('saw no answer that could be read');
    },
    { needs: ['credentials'] },
  );

  requirement('RF-ST-01', 'so is whatever cannot be a valid token, with a bearer and without', (scenario) =>
    forBadAnswers(scenario, (answer, about) => saysAListedStatus(scenario, answer, about)),
  );

  requirement(
    'RF-ST-01',
    'so is an expired token',
    async (scenario) => {
      const { publisher, expiredIdentity, each } = scenario;
      const identity = await expiredIdentity();
      await each(callersOf(scenario), async (authorization) => {
        const answer = await publisher.refresh(identity, { authorization });
        saysAListedStatus(scenario, answer, 'an expired token');
      });
    },
    { needs: ['credentials', 'expired-token'] },
  );
});
