import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { contentOf, statusOf } from '../../src/client/exchange.ts';
import { testIdentities } from '../../src/contract/identities.ts';
import { revisions } from '../../src/contract/revision.ts';
import { readable } from '../../src/run/answers/read-strictly.ts';
import { NotTestable } from '../../src/run/evidence/outcome-errors.ts';
import { readingFollowed } from '../../src/run/scenario/reading.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

/** Whom some revision says to opt out at generate; what another revision says is no duty of this one. */
const optingOut = revisions.flatMap((of) =>
  testIdentities(of)
    .filter(({ effect }) => effect === 'generate-optout')
    .map(({ kind, value }) => ({ of, kind, value })),
);

part('generate', () => {
  requirement(
    'GN-OPT-01',
    'a test identity that opts out at generate gets an opt-out and no identity',
    async ({ operator, revision, expect, each }) => {
      let judged = 0;
      await each(optingOut, async ({ of, kind, value }) => {
        const answer = readable(await operator.generate(payloadFor(revision, { [kind]: value })));
        if (of !== revision && statusOf(answer) !== 'optout') return;
        judged += 1;
        expect(answer, `generate for ${kind} ${value}`).toBeOptOut();
        expect(answer, `generate for ${kind} ${value}`).toFit('generateOptOut');
      });
      if (judged === 0) throw new NotTestable('no test identity of any revision opts out at generate');
    },
  );

  requirement(
    'GN-OPT-01',
    'anyone gets an opt-out at generate once they have opted out',
    async ({ publisher, operator, control, revision, forAll, expect }) => {
      await forAll(validPayload(revision), async (payload) => {
        await publisher.generate(payload);
        control.optOut(payload);
        const answer = await operator.generate(payload);
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
      throw new NotTestable('no test identity of any revision opts out at generate');
    },
    { needs: ['credentials'] },
  );
});
