import { readLeniently } from '../../src/run/answers/read-leniently.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';
import { Secret } from '../../src/secret/secret.ts';

/** RFC 9110 §11.1: the name of a scheme is read in any case. */
const spellings = ['bearer', 'BEARER', 'bEaReR'];

function spelt(scheme: string, { keys }: Scenario): { header: Secret } {
  const key = keys.own?.apiKey;
  if (key === undefined) throw new NotTestable('needs an API key');
  return { header: new Secret('API key', `${scheme} ${key.reveal()}`) };
}

part('request', () => {
  requirement(
    'RF-REQ-13',
    'a valid token and a body that is not a token have the same outcome with any spelling of the scheme',
    async (scenario) => {
      const { publisher, operator, identities, canSendMany, expect, each } = scenario;
      const tokens = await identities();
      const usual = {
        valid: readStrictly(await publisher.refresh(await tokens.next())),
        bad: await operator.refresh('AAAA', { authorization: 'valid' }),
      };
      await each(canSendMany ? spellings : ['bearer'], async (scheme) => {
        const authorization = spelt(scheme, scenario);
        const refreshed = await publisher.refresh(await tokens.next(), {
          authorization,
          input: 'scheme in another case',
        });
        expect(refreshed, `a valid token with ${scheme}`).toMatchOutcomeOf(usual.valid, 'with Bearer');
        const refused = await operator.refresh('AAAA', { authorization });
        expect(refused, `a bad body with ${scheme}`).toMatchOutcomeOf(usual.bad, 'with Bearer');
      });
    },
  );

  requirement(
    'RF-REQ-13',
    'someone who opted out is told so with any spelling of the scheme, if with the usual one',
    async (scenario) => {
      const { publisher, identities, optedOutIdentity, expect, each } = scenario;
      const tokens = await identities({ user: (await optedOutIdentity()).user });
      const usual = readLeniently(await publisher.refresh(await tokens.next()));
      await each(spellings.slice(0, 1), async (scheme) => {
        const answer = await publisher.refresh(await tokens.next(), {
          authorization: spelt(scheme, scenario),
        });
        expect(readLeniently(answer), `an opt-out with ${scheme}`).toMatchOutcomeOf(usual, 'with Bearer');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-REQ-13',
    'generate has the same outcome with any spelling of the scheme',
    async (scenario) => {
      const { publisher, operator, canSendMany, expect, each } = scenario;
      // One user, so that only the spelling differs.
      const user = publisher.newUser();
      const usual = readStrictly(await operator.generate(user));
      await each(canSendMany ? spellings : ['BEARER'], async (scheme) => {
        const authorization = spelt(scheme, scenario);
        const answer = await operator.generate(user, {
          authorization,
          input: 'generate with the scheme in another case',
        });
        expect(answer, `generate with ${scheme}`).toMatchOutcomeOf(usual, 'with Bearer');
      });
    },
  );
});
