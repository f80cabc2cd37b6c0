import type { Exchange } from '../../src/client/exchange.ts';
import { openAnswer, sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** @returns the initialization vector in hexadecimal; undefined where the answer did not open at all */
function expectLayout(expect: Expect, answer: Exchange, key: Secret): string | undefined {
  const message = openAnswer(answer, key);
  if (message === undefined) return undefined;
  const expected = 'an initialization vector of 12 bytes and a tag of 16';
  const difference = { expected, actual: message.layout.name };
  expect.that(message.isStandard, 'the parts of a sealed answer', difference, answer);
  return (sealedBytesOf(answer) ?? answer.response.body).subarray(0, 12).toString('hex');
}

part('encryption', () => {
  requirement(
    'RF-ENC-06',
    'success and opt-out have a vector of 12 bytes, of their own, and a tag of 16',
    async ({ publisher, optedOutIdentity, expect }) => {
      const optedOut = await optedOutIdentity();
      const sent = [await publisher.generate(), await publisher.generate(), optedOut];
      const opened = new Tally();
      const vectors = new Set<string>();
      for (const identity of sent) {
        const answer = await publisher.refresh(identity);
        const vector = opened.of(expectLayout(expect, answer, identity.responseKey));
        if (vector === undefined) continue;
        const difference = { expected: 'one that no answer had before', actual: 'one seen before' };
        expect.that(!vectors.has(vector), 'the initialization vector of an answer', difference, answer);
        vectors.add(vector);
      }
      opened.demand('an answer that opens');
    },
  );

  requirement(
    'RF-ENC-06',
    'refreshes of one token at once have a vector each',
    async ({ publisher, identities, expect }) => {
      const tokens = await identities();
      const sent = await Promise.all([1, 2, 3].map(() => tokens.next()));
      const answers = await Promise.all(sent.map((identity) => publisher.refresh(identity)));
      const opened = new Tally();
      const vectors = new Set<string>();
      for (const [at, answer] of answers.entries()) {
        const key = sent[at]?.responseKey;
        const vector = key === undefined ? undefined : opened.of(expectLayout(expect, answer, key));
        if (vector === undefined) continue;
        const difference = { expected: 'one for each answer', actual: 'one for two answers' };
        expect.that(!vectors.has(vector), 'the vectors of concurrent answers', difference, answer);
        vectors.add(vector);
      }
      opened.demand('an answer that opens');
    },
  );
});
