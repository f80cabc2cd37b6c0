import { identityOf } from '../../src/client/issued-identity.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('request', () => {
  requirement(
    'RF-REQ-07',
    'a refresh token of one environment is refused by the other',
    async ({ publisher, second, expect, each }) => {
      const other = second();
      const ways = [
        { from: publisher, to: other, direction: 'from the first to the second' },
        { from: other, to: publisher, direction: 'from the second to the first' },
      ];
      for (const { from, to, direction } of ways) {
        const foreign = await from.generate();
        await each(['valid', 'none'] as const, async (authorization) => {
          const answer = await to.refresh(foreign, { authorization });
          expect.that(
            answer.response.httpStatus >= 400 && identityOf(answer, foreign.user) === undefined,
            `a refresh token taken ${direction}`,
            { expected: 'an error', actual: describeAnswer(answer) },
            answer,
          );
        });
      }
    },
  );

  requirement(
    'RF-REQ-07',
    'an API key of one environment is refused by the other',
    async ({ publisher, second, expect, world }) => {
      const other = second();
      const credentials = { first: world.credentials, second: world.second?.credentials };
      const ways = [
        { to: other, key: credentials.first?.apiKey, secret: credentials.second?.clientSecret },
        { to: other, key: credentials.first?.apiKey, secret: credentials.first?.clientSecret },
        { to: publisher, key: credentials.second?.apiKey, secret: credentials.first?.clientSecret },
        { to: publisher, key: credentials.second?.apiKey, secret: credentials.second?.clientSecret },
      ];
      for (const { to, key, secret } of ways) {
        if (key === undefined || secret === undefined) continue;
        const answer = await to.operator.generate(publisher.newUser(), {
          authorization: { header: `Bearer ${key.reveal()}` },
          clientSecret: secret,
        });
        expect(answer, 'generate with the API key of the other environment').toBeStatus('unauthorized');
      }
    },
  );
});
