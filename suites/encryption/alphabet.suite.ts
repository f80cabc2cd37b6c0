import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { isBase64 } from '../../src/envelope/base64.ts';
import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/** Expects nothing of an answer that is not base64 of any kind: RF-ENC-01 judges it. */
function expectStandard(expect: Expect, answer: Exchange): void {
  if (sealedBytesOf(answer) === undefined) return;
  const text = answer.response.body.toString('latin1');
  expect.that(
    isBase64(text),
    'the base64 of a sealed answer',
    { expected: 'the standard alphabet, padded, without white space', actual: faultOf(text) },
    answer,
  );
}

function faultOf(text: string): string {
  if (/\s/.test(text)) return 'it contains white space';
  if (/[-_]/.test(text)) return 'it uses the alphabet for URLs';
  return `${text.length} characters without the padding they need`;
}

part('encryption', () => {
  // Whether padding shows depends on the length: a success and an opt-out differ in it.
  requirement(
    'RF-ENC-07',
    'a success and an opt-out are standard, padded base64 without white space',
    async ({ publisher, optedOutIdentity, expect, each }) => {
      const sent = [await publisher.generate(), await optedOutIdentity()];
      await each(
        sent,
        async (identity) => {
          expectStandard(expect, await publisher.refresh(identity));
        },
        { judging: 'a sealed answer' },
      );
    },
  );

  requirement(
    'RF-ENC-07',
    'a success is standard, padded base64, for any content type and headers of the request',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          expectStandard(expect, await publisher.refresh(await tokens.next(), request));
        },
        { judging: 'a sealed answer' },
      );
    },
    { needs: ['many-requests'] },
  );
});
