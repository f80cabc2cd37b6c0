import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { isBase64 } from '../../src/envelope/base64.ts';
import { sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

/** @returns the answer, or undefined where it is no base64 of any kind */
function expectStandard(expect: Expect, answer: Exchange): Exchange | undefined {
  if (sealedBytesOf(answer) === undefined) return undefined;
  const text = answer.response.body.toString('latin1');
  expect.that(
    isBase64(text),
    'the base64 of a sealed answer',
    { expected: 'the standard alphabet, padded, without white space', actual: faultOf(text) },
    answer,
  );
  return answer;
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
    'success and opt-out are standard base64',
    async ({ publisher, optedOutIdentity, expect, each }) => {
      const sent = [await publisher.generate(), await optedOutIdentity()];
      const sealed = new Tally();
      await each(sent, async (identity) => {
        sealed.of(expectStandard(expect, await publisher.refresh(identity)));
      });
      sealed.demand('a sealed answer');
    },
  );

  requirement(
    'RF-ENC-07',
    'every success is, however the token is sent',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const sealed = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        sealed.of(expectStandard(expect, await publisher.refresh(await tokens.next(), request)));
      });
      sealed.demand('a sealed answer');
    },
    { needs: ['many-requests'] },
  );
});
