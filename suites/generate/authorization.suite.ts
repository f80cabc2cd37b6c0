import { foreignAuthorization, foreignAuthorizations } from '../../src/arbitraries/foreign-authorization.ts';
import {
  headerWith,
  inputOfNearMiss,
  type NearMiss,
  nearMiss,
  nearMisses,
} from '../../src/arbitraries/near-miss.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import type { Authorization } from '../../src/client/operator-client.ts';
import type { Input } from '../../src/contract/inputs.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { strangersSecret } from '../../src/run/supplies/strangers-secret.ts';
import { Secret } from '../../src/secret/secret.ts';

const foreign = 'generate with foreign authorization';

/** Sends a generate request that is right but for its caller; without credentials a secret of nobody seals it. */
function generateAs(scenario: Scenario, authorization: Authorization, input: Input): Promise<Exchange> {
  const { operator, publisher, keys } = scenario;
  return operator.generate(publisher.newUser(), {
    authorization,
    clientSecret: keys.own?.clientSecret ?? strangersSecret(),
    input,
  });
}

/** The header is made of the run's own key, so a report says only how it was damaged. */
async function expectNearMissRefused(scenario: Scenario, miss: NearMiss): Promise<void> {
  const header = headerWith(scenario.keys.own?.apiKey.reveal() ?? '', miss);
  if (header === undefined) return;
  const answer = await generateAs(scenario, { header: new Secret('API key', header) }, inputOfNearMiss(miss));
  scenario.expect(answer, `generate with the API key, but ${miss.damage}`).toBeStatus('unauthorized');
}

part('generate', () => {
  requirement(
    'GN-AUTH-01',
    'generate answers unauthorized to a request without a bearer',
    async (scenario) => {
      const answer = await generateAs(scenario, 'none', 'generate without authorization');
      scenario.expect(answer, 'generate without a bearer').toBeStatus('unauthorized');
    },
  );

  requirement(
    'GN-AUTH-01',
    'generate answers unauthorized to a garbage Authorization header',
    async (scenario) => {
      await scenario.each(foreignAuthorizations, async (header) => {
        const answer = await generateAs(scenario, { header }, foreign);
        scenario.expect(answer, `generate with Authorization: ${header}`).toBeStatus('unauthorized');
      });
    },
  );

  requirement(
    'GN-AUTH-01',
    'generate answers unauthorized, for any Authorization header that names no client',
    async (scenario) => {
      await scenario.forAll(foreignAuthorization(), async (header) => {
        const answer = await generateAs(scenario, { header }, foreign);
        scenario.expect(answer, 'generate with a bearer that names no client').toBeStatus('unauthorized');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-AUTH-01',
    "generate answers unauthorized to a near miss of a client's Authorization header",
    (scenario) => scenario.each(nearMisses, (miss) => expectNearMissRefused(scenario, miss)),
    { needs: ['credentials'] },
  );

  requirement(
    'GN-AUTH-01',
    "generate answers unauthorized, for any near miss of a client's Authorization header",
    (scenario) => scenario.forAll(nearMiss(), (miss) => expectNearMissRefused(scenario, miss)),
    { needs: ['credentials', 'many-requests'] },
  );

  requirement(
    'GN-AUTH-01',
    'generate answers unauthorized to a client without the generator role',
    async (scenario) => {
      const key = scenario.keys.unprivileged ?? '';
      const answer = await generateAs(
        scenario,
        { header: new Secret('API key', `Bearer ${key}`) },
        'generate without the role',
      );
      scenario.expect(answer, 'generate without the generator role').toBeStatus('unauthorized');
    },
    { needs: ['unprivileged-key'] },
  );

  requirement(
    'GN-AUTH-01',
    'generate answers unauthorized to a client as soon as it is disabled',
    async (scenario) => {
      const { publisher, control, keys, expect } = scenario;
      await publisher.generate();
      control.disableClient(keys.own?.apiKey.reveal() ?? '');
      const answer = await generateAs(scenario, 'valid', 'generate of a disabled client');
      expect(answer, 'generate of a disabled client').toBeStatus('unauthorized');
    },
    { needs: ['credentials', 'client-control'] },
  );
});
