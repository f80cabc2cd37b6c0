import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { statusOf } from '../../src/client/exchange.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('generate', () => {
  requirement('GN-OUT-01', 'a success of generate has the six properties', async ({ publisher, expect }) => {
    const answer = await publisher.operator.generate(publisher.newUser());
    if (statusOf(answer) !== 'success') throw new NotTestable('never saw a success of generate');
    expect(answer, 'generate for a new user').toFit('generateSuccess');
  });

  requirement(
    'GN-OUT-01',
    'any payload that is valid under the schema yields an identity that is valid under it',
    async ({ operator, revision, forAll, expect }) => {
      let judged = 0;
      await forAll(validPayload(revision), async (payload) => {
        const answer = await operator.generate(payload);
        if (statusOf(answer) !== 'success') return;
        judged += 1;
        expect(answer, 'a payload valid under the schema').toFit('generateSuccess');
      });
      if (judged === 0) throw new NotTestable('never saw a success of generate');
    },
    { needs: ['many-requests'] },
  );
});
