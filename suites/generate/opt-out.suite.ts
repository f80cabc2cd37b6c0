import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { contentOf, statusOf } from '../../src/client/exchange.ts';
import { testIdentities } from '../../src/contract/identities.ts';
import { revisions } from '../../src/contract/revision.ts';
import { readStrictly } from '../../src/run/answers/read-strictly.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

/** The test identities that any revision lists as opting out at generate. A revision demands only its own. */
const optingOut = revisions.flatMap((of) =>
  testIdentities(of)
    .filter(({ effect }) => effect === 'generate-optout')
    .map(({ kind, value }) => ({ of, kind, value })),
);

part('generate', () => {
  requirement(
    'GN-OPT-01',
    'generate for a test identity that opts out is answered with an opt-out and no identity',
    async ({ operator, revision, expect, each }) => {
      await each(
        optingOut,
        async ({ of, kind, value }) => {
          const answer = readStrictly(await operator.generate(payloadFor(revision, { [kind]: value })));
          if (of !== revision && statusOf(answer) !== 'optout') return;
          expect(answer, `generate for ${kind} ${value}`).toBeOptOut();
          expect(answer, `generate for ${kind} ${value}`).toFit('generateOptOut');
        },
        { judging: 'a test identity that opts out at generate' },
      );
    },
  );

  requirement(
    'GN-OPT-01',
    'generate answers with an opt-out once a user has opted out, for any valid payload',
    async ({ publisher, operator, control, revision, forAll, expect }) => {
      await forAll(validPayload(revision), async (payload) => {
        await publisher.generate(payload);
        control.optOut(payload);
        const answer = await operator.generate(payload, { input: 'generate for someone who opted out' });
        expect(answer, 'generate for someone who opted out').toBeOptOut();
        expect(answer, 'generate for someone who opted out').toFit('generateOptOut');
      });
    },
    { needs: ['opt-out-control'] },
  );

  requirement(
    'GN-ST-01',
    'an opt-out at generate comes with its HTTP code, with or without a message',
    async ({ operator, revision, expect, record }) => {
      for (const { kind, value } of optingOut) {
        const answer = await operator.generate(payloadFor(revision, { [kind]: value }));
        if (statusOf(answer) !== 'optout') continue;
        const hasMessage = contentOf(answer)?.['message'] !== undefined;
        const reading = hasMessage ? 'message-unless-success' : 'as-in-the-sample';
        record(readingFollowed('GN-ST-01', reading));
        expect(answer, 'an opt-out at generate').toBeStatus('optout');
        return;
      }
    },
    { needs: ['credentials'], judging: 'a test identity that opts out at generate' },
  );
});
