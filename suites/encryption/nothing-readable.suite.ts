import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Credentials } from '../../src/client/credentials.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../src/client/issued-identity.ts';
import { sightingOf } from '../../src/run/answers/readable-secret.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Scenario } from '../../src/run/scenario/scenario.ts';

/** Tokens and keys that an answer could show: those sent, those it carries, and the client's. */
function secretsAround(answer: Exchange, sent: IssuedIdentity, own?: Credentials) {
  const issued = identityOf(answer, sent.user);
  return [
    ['the refresh token sent', sent.refreshToken],
    ['the advertising token from before', sent.advertisingToken],
    ['the response key of the token sent', sent.responseKey],
    ['the new refresh token', issued?.refreshToken],
    ['the new advertising token', issued?.advertisingToken],
    ['the new response key', issued?.responseKey],
    ['the client secret', own?.clientSecret],
    ['the API key', own?.apiKey],
  ] as const;
}

function expectNothingReadable(
  { expect, keys }: Pick<Scenario, 'expect' | 'keys'>,
  answer: Exchange,
  sent: IssuedIdentity,
): void {
  if (answer.response.httpStatus !== 200) return;
  for (const [name, secret] of secretsAround(answer, sent, keys.own)) {
    const sighting = secret === undefined ? undefined : sightingOf(answer, secret);
    const actual = sighting === undefined ? 'nowhere' : `readable ${sighting.as} in ${sighting.where}`;
    expect.that(sighting === undefined, name, { expected: 'readable nowhere', actual }, answer);
  }
}

part('encryption', () => {
  requirement('RF-ENC-08', 'neither a success nor an opt-out shows a token or a key', async (scenario) => {
    const { publisher, optedOutIdentity, each } = scenario;
    const sent = [await publisher.generate(), await optedOutIdentity()];
    await each(
      sent,
      async (identity) => {
        expectNothingReadable(scenario, await publisher.refresh(identity), identity);
      },
      { judging: 'an answer with HTTP status 200' },
    );
  });

  requirement(
    'RF-ENC-08',
    'a success shows no token and no key, for any content type and headers of the request',
    async (scenario) => {
      const { publisher, identities, forAll } = scenario;
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          const identity = await tokens.next();
          expectNothingReadable(scenario, await publisher.refresh(identity, request), identity);
        },
        { judging: 'an answer with HTTP status 200' },
      );
    },
    { needs: ['many-requests'] },
  );
});
