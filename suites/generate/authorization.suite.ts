import { randomBytes } from 'node:crypto';
import { foreignAuthorization, foreignAuthorizations } from '../../src/arbitraries/foreign-authorization.ts';
import { headerWith, type NearMiss, nearMiss, nearMisses } from '../../src/arbitraries/near-miss.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { Authorization } from '../../src/client/operator-client.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Secret } from '../../src/secret/secret.ts';

/** A generate request that is right but for its caller; without credentials it is sealed under a secret nobody has. */
function generateAs(scenario: Scenario, authorization: Authorization): Promise<Exchange> {
  const { operator, publisher, world } = scenario;
  const nobodys = new Secret('client secret', randomBytes(32).toString('base64'));
  return operator.generate(publisher.newUser(), {
    authorization,
    clientSecret: world.credentials?.clientSecret ?? nobodys,
  });
}

/** What is missed is the run's own key: only how goes into a report. */
async function refusesNearMiss(scenario: Scenario, miss: NearMiss): Promise<void> {
  const header = headerWith(scenario.world.credentials?.apiKey.reveal() ?? '', miss);
  if (header === undefined) return;
  const answer = await generateAs(scenario, { header: new Secret('API key', header) });
  scenario.expect(answer, `generate with the API key, but ${miss.damage}`).toBeStatus('unauthorized');
}

part('generate', () => {
  requirement('GN-AUTH-01', 'a caller without a bearer is unauthorized', async (scenario) => {
    const answer = await generateAs(scenario, 'none');
    scenario.expect(answer, 'generate without a bearer').toBeStatus('unauthorized');
  });

  requirement('GN-AUTH-01', 'a caller whose bearer is garbage is unauthorized', async (scenario) => {
    await scenario.each(foreignAuthorizations, async (header) => {
      const answer = await generateAs(scenario, { header });
      scenario.expect(answer, `generate with Authorization: ${header}`).toBeStatus('unauthorized');
    });
  });

  requirement(
    'GN-AUTH-01',
    'so is one with any bearer that names no client',
    async (scenario) => {
      await scenario.forAll(foreignAuthorization(), async (header) => {
        const answer = await generateAs(scenario, { header });
        scenario.expect(answer, 'generate with a bearer that names no client').toBeStatus('unauthorized');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-AUTH-01',
    'a caller whose header is nearly that of a client is unauthorized',
    (scenario) => scenario.each(nearMisses, (miss) => refusesNearMiss(scenario, miss)),
    { needs: ['credentials'] },
  );

  requirement(
    'GN-AUTH-01',
    'so is one whose header misses that of a client in any narrow way',
    (scenario) => scenario.forAll(nearMiss(), (miss) => refusesNearMiss(scenario, miss)),
    { needs: ['credentials', 'many-requests'] },
  );

  requirement(
    'GN-AUTH-01',
    'a client without the generator role is unauthorized',
    async (scenario) => {
      const key = scenario.world.settings.target.unprivilegedApiKey ?? '';
      const answer = await generateAs(scenario, { header: new Secret('API key', `Bearer ${key}`) });
      scenario.expect(answer, 'generate without the generator role').toBeStatus('unauthorized');
    },
    { needs: ['unprivileged-key'] },
  );

  requirement(
    'GN-AUTH-01',
    'a client is unauthorized from the moment it is disabled',
    async (scenario) => {
      const { publisher, control, world, expect } = scenario;
      await publisher.generate();
      control.disableClient(world.credentials?.apiKey.reveal() ?? '');
      expect(await generateAs(scenario, 'valid'), 'generate of a disabled client').toBeStatus('unauthorized');
    },
    { needs: ['credentials', 'client-control'] },
  );
});
