import { contentTypes, inputOfContentType } from '../../src/arbitraries/content-type.ts';
import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import { nonce } from '../../src/arbitraries/nonce.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

/** An email address, which every operator reads: GN-IN-03 judges the other identifiers. */
const someone = { email: 'someone@example.com' };

/** Expects the answer to open, which it does only with the nonce that was sent. */
function expectOpened(expect: Expect, answer: Exchange, sent: string): void {
  expect.that(
    answer.opened.how === 'sealed',
    `generate with an envelope of version 1 and the nonce ${sent}`,
    { expected: 'a sealed answer with the same nonce', actual: describeAnswer(answer) },
    answer,
  );
}

part('generate', () => {
  requirement(
    'GN-ENV-01',
    'generate accepts an envelope of version 1 and returns its nonce',
    async ({ operator, revision, expect, each }) => {
      await each(['0102030405060708', '0000000000000000', 'ffffffffffffffff'], async (sent) => {
        const answer = await operator.generate(payloadFor(revision, someone), {
          nonce: Buffer.from(sent, 'hex'),
          envelopeVersion: 1,
        });
        expectOpened(expect, answer, sent);
      });
    },
  );

  requirement(
    'GN-ENV-01',
    'generate returns the nonce of its request, for any nonce',
    async ({ operator, revision, forAll, expect }) => {
      const user = payloadFor(revision, someone);
      await forAll(nonce(), async (sent) => {
        expectOpened(expect, await operator.generate(user, { nonce: Buffer.from(sent, 'hex') }), sent);
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-ENV-01',
    'generate accepts an envelope of version 1 with every content type that refresh is sent with',
    async ({ operator, revision, expect, each }) => {
      await each(
        contentTypes.filter((type) => type !== 'text/plain'),
        async (type) => {
          const answer = await operator.generate(payloadFor(revision, someone), {
            contentType: type,
            input: inputOfContentType(type),
          });
          expectOpened(expect, answer, `of the request, as ${type ?? 'a body without a content type'}`);
        },
      );
    },
  );

  requirement(
    'GN-ENV-01',
    'generate accepts an envelope of version 1, for any harmless content type and headers',
    async ({ operator, revision, expect, forAll }) => {
      const user = payloadFor(revision, someone);
      await forAll(harmlessRequest(), async ({ contentType, headers }) => {
        const answer = await operator.generate(user, { contentType, headers });
        expectOpened(expect, answer, 'of the request');
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-ENV-02',
    'a generate request that is over a minute old is refused',
    async ({ publisher, operator, operatorNowMs, expect, each }) => {
      await each([65, 90, 115, 150, 3_600], async (ageSeconds) => {
        const { ms, uncertaintyMs } = operatorNowMs();
        const timestampMs = ms - uncertaintyMs - ageSeconds * 1_000;
        const answer = await operator.generate(publisher.newUser(), {
          timestampMs,
          input: `timestamp over ${ageSeconds < 120 ? '1 minute' : '2 minutes'} old`,
        });
        expect(answer, `generate with a timestamp ${ageSeconds} s old`).toBeError();
      });
    },
  );
});
