import { bothCallers, howAsked } from '../../src/run/scenario/callers.ts';
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
        await each(bothCallers, async (caller) => {
          const answer = await to.refresh(foreign, {
            authorization: caller,
            input: 'token of another operator',
          });
          expect(answer, `a refresh token taken ${direction}, ${howAsked(caller)}`).toBeError();
        });
      }
    },
  );

  requirement(
    'RF-REQ-07',
    'an API key of one environment is refused by the other',
    async ({ publisher, second, expect, keys }) => {
      const other = second();
      const ways = [
        { to: other, key: keys.own?.apiKey, secret: keys.second?.clientSecret },
        { to: other, key: keys.own?.apiKey, secret: keys.own?.clientSecret },
        { to: publisher, key: keys.second?.apiKey, secret: keys.own?.clientSecret },
        { to: publisher, key: keys.second?.apiKey, secret: keys.second?.clientSecret },
      ];
      for (const { to, key, secret } of ways) {
        if (key === undefined || secret === undefined) continue;
        const answer = await to.operator.generate(publisher.newUser(), {
          authorization: { header: `Bearer ${key.reveal()}` },
          clientSecret: secret,
          input: 'generate with a key of another environment',
        });
        expect(answer, 'generate with the API key of the other environment').toBeStatus('unauthorized');
      }
    },
  );
});
