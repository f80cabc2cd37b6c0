import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Secret } from '../../src/secret/secret.ts';

/** Refreshes a valid token with an API key that is not its publisher's own and notes the answer. */
async function recordAnswer({ publisher, record }: Scenario, whose: string, apiKey: string | undefined) {
  if (apiKey === undefined) throw new NotTestable(`there is no API key ${whose}`);
  const header = new Secret('API key', `Bearer ${apiKey}`);
  const answer = await publisher.refresh(await publisher.generate(), { authorization: { header } });
  record(`an API key ${whose}: ${describeAnswer(answer)}`);
}

part('lifecycle', () => {
  requirement(
    'RF-SEM-05',
    'what a valid token gets with the API key of another site',
    (scenario) => recordAnswer(scenario, 'of another site', scenario.world.settings.target.otherSiteApiKey),
    { needs: ['other-site-key'] },
  );

  requirement(
    'RF-SEM-05',
    'what it gets with an API key without the role',
    (scenario) =>
      recordAnswer(scenario, 'without the role', scenario.world.settings.target.unprivilegedApiKey),
    { needs: ['unprivileged-key'] },
  );

  requirement(
    'RF-SEM-05',
    'what it gets with the API key of a client that was disabled',
    async ({ publisher, control, world, record }) => {
      const identity = await publisher.generate();
      control.disableClient(world.credentials?.apiKey.reveal() ?? '');
      record(`an API key that was disabled: ${describeAnswer(await publisher.refresh(identity))}`);
    },
    { needs: ['client-control'] },
  );
});
