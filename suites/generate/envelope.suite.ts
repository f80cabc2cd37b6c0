import { nonce } from '../../src/arbitraries/nonce.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { describeAnswer } from '../../src/run/evidence/facts.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { payloadFor } from '../../src/run/supplies/users.ts';

/** By an address, always: whether users by other identifiers are taken is for GN-IN-03. */
const someone = { email: 'someone@example.com' };

/** An answer opens only when its nonce is the one sent. */
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
    'an envelope of version 1 is taken and its nonce comes back',
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
    'whatever the nonce, it comes back',
    async ({ operator, revision, forAll, expect }) => {
      const user = payloadFor(revision, someone);
      await forAll(nonce(), async (sent) => {
        expectOpened(expect, await operator.generate(user, { nonce: Buffer.from(sent, 'hex') }), sent);
      });
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'GN-ENV-02',
    'a request that is over a minute old is refused',
    async ({ publisher, operator, operatorNowMs, expect, each }) => {
      await each([65, 90, 115, 150, 3_600], async (ageSeconds) => {
        const { ms, uncertaintyMs } = operatorNowMs();
        const timestampMs = ms - uncertaintyMs - ageSeconds * 1_000;
        const answer = await operator.generate(publisher.newUser(), { timestampMs });
        const { httpStatus } = answer.response;
        expect.that(
          httpStatus >= 400,
          `generate with a timestamp ${ageSeconds} s old`,
          { expected: 'a refusal', actual: describeAnswer(answer) },
          answer,
        );
      });
    },
  );
});
