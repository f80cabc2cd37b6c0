import { foreignAuthorizations } from '../../src/arbitraries/foreign-authorization.ts';
import { headerNoise } from '../../src/arbitraries/header-noise.ts';
import { withOrigin } from '../../src/arbitraries/origin.ts';
import { statusOf } from '../../src/client/exchange.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { howAsked } from '../../src/run/scenario/callers.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const ways = [
  { id: 'RF-REQ-03', caller: 'none' },
  { id: 'RF-REQ-04', caller: 'valid' },
] as const;

part('request', () => {
  requirement(
    'RF-REQ-03',
    'a valid token is refreshed without an Authorization header',
    async ({ publisher, expect, record }) => {
      const answer = await publisher.refresh(await publisher.generate(), { authorization: 'none' });
      const isKeyAsked = statusOf(answer) === 'unauthorized';
      record(readingFollowed('RF-REQ-03', isKeyAsked ? 'key-required' : 'key-optional'));
      expect(answer, 'a valid token without an Authorization header').toSay('success');
    },
  );

  requirement(
    'RF-REQ-04',
    'a valid token is refreshed with the API key of an enabled client',
    async ({ publisher, expect }) => {
      const answer = await publisher.refresh(await publisher.generate(), { authorization: 'valid' });
      expect(answer, 'a valid token with a valid bearer').toSay('success');
    },
  );

  for (const { id, caller } of ways) {
    const how = howAsked(caller);
    requirement(
      id,
      `a refresh ${how} succeeds, for any harmless headers`,
      async ({ publisher, identities, forAll, expect }) => {
        const tokens = await identities();
        await forAll(withOrigin(headerNoise()), async (headers) => {
          const answer = await publisher.refresh(await tokens.next(), { authorization: caller, headers });
          const names = headers.map(([name]) => name).join(', ');
          expect(answer, `a valid token ${how}, and the headers ${names || 'none'}`).toSay('success');
        });
      },
      { needs: ['many-requests'] },
    );

    requirement(
      id,
      `refreshes ${how} succeed over one connection and over several at once`,
      async ({ publisher, identities, onOneConnection, expect }) => {
        const tokens = await identities();
        await onOneConnection(async (alone) => {
          for (const turn of [1, 2, 3]) {
            const answer = await alone.refresh(await tokens.next(), { authorization: caller });
            expect(answer, `refresh ${turn} over one connection`).toSay('success');
          }
        });
        const several = [await tokens.next(), await tokens.next()];
        const answers = several.map((identity) => publisher.refresh(identity, { authorization: caller }));
        for (const answer of await Promise.all(answers)) {
          expect(answer, 'a refresh at the same time as others').toSay('success');
        }
      },
    );
  }

  requirement(
    'RF-REQ-10',
    'the answer to a valid token sent with an Authorization header that names no client is recorded',
    async ({ publisher, identities, record }) => {
      const tokens = await identities();
      for (const header of foreignAuthorizations) {
        const answer = await publisher.refresh(await tokens.next(), { authorization: { header } });
        record(`Authorization: ${header} → ${describeAnswer(answer)}`);
      }
    },
  );
});
