import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

part('encryption', () => {
  requirement(
    'RF-ENC-01',
    'the answer to a valid token is sealed, for a user of each kind of identifier',
    async ({ publisher, usersOfEachKind, expect, each }) => {
      await each(
        usersOfEachKind(),
        async ({ kind, user }) => {
          const answer = await publisher.refresh(await publisher.generate(user));
          if (answer.response.httpStatus !== 200) return;
          const difference = { expected: 'a sealed message', actual: describeAnswer(answer) };
          // Base64 alone hides nothing. RF-ENC-04 judges which key opens it.
          const bytes = sealedBytesOf(answer);
          const isSealed = bytes !== undefined && !bytes.includes('"status"');
          expect.that(isSealed, `HTTP 200 to ${kind}`, difference, answer);
        },
        { judging: 'an answer with HTTP status 200' },
      );
    },
    { needs: ['many-requests'] },
  );
});
