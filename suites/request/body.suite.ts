import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import type { Input } from '../../src/contract/inputs.ts';
import { sealGenerateRequest } from '../../src/envelope/generate-envelope.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** The token inside an encrypted request as generate takes it. */
function sealedUnder(key: Secret | undefined, token: string): string {
  const nonce = Buffer.alloc(8, 1);
  const message = { timestampMs: Date.now(), nonce, payload: { refresh_token: token } };
  return sealGenerateRequest(message, Buffer.from(key?.reveal() ?? '', 'base64'));
}

part('request', () => {
  requirement(
    'RF-REQ-02',
    'a refresh whose body is the token alone, as it was issued, succeeds',
    async ({ publisher, expect }) => {
      const answer = await publisher.refresh(await publisher.generate());
      expect(answer, 'the token as the whole body').toSay('success');
    },
  );

  requirement(
    'RF-REQ-02',
    'a token inside JSON, a form or an encrypted envelope yields no identity',
    async ({ publisher, identities, keys, expect, each }) => {
      const wrappings: {
        name: string;
        input: Input;
        wrap: (identity: IssuedIdentity, token: string) => string;
      }[] = [
        {
          name: 'JSON',
          input: 'token in JSON',
          wrap: (_, token) => JSON.stringify({ refresh_token: token }),
        },
        {
          name: 'a form',
          input: 'token in a form',
          wrap: (_, token) => `refresh_token=${encodeURIComponent(token)}`,
        },
        {
          name: 'an envelope under the client secret',
          input: 'token in an envelope',
          wrap: (_, token) => sealedUnder(keys.own?.clientSecret, token),
        },
        {
          name: 'an envelope under the response key',
          input: 'token in an envelope',
          wrap: (identity, token) => sealedUnder(identity.responseKey, token),
        },
      ];
      const tokens = await identities();
      await each(wrappings, async ({ name, input, wrap }) => {
        const identity = await tokens.next();
        const answer = await publisher.operator.refresh(wrap(identity, identity.refreshToken.reveal()), {
          authorization: 'valid',
          responseKey: identity.responseKey,
          input,
        });
        expect(answer, `a token inside ${name}`).toCarryNoIdentity();
      });
    },
  );
});
