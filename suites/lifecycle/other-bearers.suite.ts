import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Secret } from '../../src/secret/secret.ts';

/** Refreshes a valid token with an API key other than its publisher's own and records the answer. */
async function recordAnswer({ publisher, record }: Scenario, whose: string, apiKey: string | undefined) {
  if (apiKey === undefined) throw new NotTestable(`there is no API key ${whose}`);
  const header = new Secret('API key', `Bearer ${apiKey}`);
  const answer = await publisher.refresh(await publisher.generate(), { authorization: { header } });
  record(`an API key ${whose}: ${describeAnswer(answer)}`);
}

part('lifecycle', () => {
  requirement(
    'RF-SEM-05',
    'the answer to a valid token sent with the API key of another site is recorded',
    (scenario) => recordAnswer(scenario, 'of another site', scenario.keys.otherSite),
    { needs: ['other-site-key'] },
  );

  requirement(
    'RF-SEM-05',
    'the answer to a valid token sent with an API key without the generator role is recorded',
    (scenario) => recordAnswer(scenario, 'without the role', scenario.keys.unprivileged),
    { needs: ['unprivileged-key'] },
  );

  requirement(
    'RF-SEM-05',
    'the answer to a valid token sent with the API key of a disabled client is recorded',
    async ({ publisher, control, keys, record }) => {
      const identity = await publisher.generate();
      control.disableClient(keys.own?.apiKey.reveal() ?? '');
      record(`an API key that was disabled: ${describeAnswer(await publisher.refresh(identity))}`);
    },
    { needs: ['client-control'] },
  );
});
