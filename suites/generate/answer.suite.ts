import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { statusOf } from '../../src/client/exchange.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('generate', () => {
  requirement(
    'GN-OUT-01',
    'a success of generate has the six properties',
    async ({ publisher, expect }) => {
      const answer = await publisher.operator.generate(publisher.newUser());
      if (statusOf(answer) === 'success') expect(answer, 'generate for a new user').toFit('generateSuccess');
    },
    { judging: 'a success of generate' },
  );

  requirement(
    'GN-OUT-01',
    'a success of generate is valid under the schema, for any valid payload',
    async ({ operator, revision, forAll, expect }) => {
      await forAll(
        validPayload(revision),
        async (payload) => {
          const answer = await operator.generate(payload);
          if (statusOf(answer) !== 'success') return;
          expect(answer, 'a payload valid under the schema').toFit('generateSuccess');
        },
        { judging: 'a success of generate' },
      );
    },
    { needs: ['many-requests'] },
  );
});
