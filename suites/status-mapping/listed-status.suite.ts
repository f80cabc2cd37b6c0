import type { Exchange } from '../../src/client/exchange.ts';
import { statusesOf } from '../../src/contract/statuses.ts';
import { readIfPossible } from '../../src/run/answers/read-leniently.ts';
import { forBadAnswers } from '../../src/run/scenario/bad-refreshes.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

const judging = 'an answer that can be read';

/** RF-ENC-01 and RF-ENC-03 judge whether an answer can be read at all. */
function expectListedStatus({ expect, revision }: Scenario, exchange: Exchange, about: string): void {
  const answer = readIfPossible(exchange);
  if (answer !== undefined) expect(answer, about).toSay(...statusesOf(revision, 'refresh'));
}

part('status-mapping', () => {
  requirement(
    'RF-ST-01',
    'a valid token and a token of someone who opted out are answered with a listed status',
    async (scenario) => {
      const { publisher, optedOutIdentity, callers, each } = scenario;
      const identities = [
        { identity: await publisher.generate(), whose: 'a valid token' },
        { identity: await optedOutIdentity(), whose: 'a token of someone who opted out' },
      ];
      const rows = identities.flatMap((row) => callers.map((authorization) => ({ ...row, authorization })));
      await each(
        rows,
        async ({ identity, whose, authorization }) => {
          expectListedStatus(scenario, await publisher.refresh(identity, { authorization }), whose);
        },
        { judging },
      );
    },
    { needs: ['credentials'] },
  );

  requirement(
    'RF-ST-01',
    'any body that is not a valid token is answered with a listed status, with a bearer and without',
    (scenario) =>
      forBadAnswers(scenario, (answer, about) => expectListedStatus(scenario, answer, about), { judging }),
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ST-01',
    'an expired token is answered with a listed status',
    async (scenario) => {
      const { publisher, expiredIdentity, callers, each } = scenario;
      const identity = await expiredIdentity();
      await each(callers, async (authorization) => {
        const answer = await publisher.refresh(identity, { authorization });
        expectListedStatus(scenario, answer, 'an expired token');
      });
    },
    { needs: ['credentials', 'expired-token'] },
  );
});
