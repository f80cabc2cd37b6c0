import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

part('encryption', () => {
  requirement(
    'RF-ENC-01',
    'the answer is sealed by whatever identifier its user came',
    async ({ publisher, usersOfEachKind, expect, each }) => {
      const seen = new Tally();
      await each(usersOfEachKind(), async ({ kind, user }) => {
        const answer = await publisher.refresh(await publisher.generate(user));
        if (answer.response.httpStatus !== 200) return;
        seen.of(answer);
        const difference = { expected: 'a sealed message', actual: describeAnswer(answer) };
        // Base64 alone hides nothing; which key opens it is for RF-ENC-04.
        const bytes = sealedBytesOf(answer);
        const isSealed = bytes !== undefined && !bytes.includes('"status"');
        expect.that(isSealed, `HTTP 200 to ${kind}`, difference, answer);
      });
      seen.demand('an answer with HTTP status 200');
    },
    { needs: ['many-requests'] },
  );
});
