import type { Exchange } from '../../src/client/exchange.ts';
import type { IssuedIdentity } from '../../src/client/issued-identity.ts';
import { openAnswer, sealedBytesOf } from '../../src/run/answers/sealed-message.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/**
 * The answers have the contract's layout, and no two of them the same initialization vector. Expects nothing of
 * those that do not open.
 */
function expectOwnVectors(
  expect: Expect,
  answers: readonly (readonly [sent: IssuedIdentity, answer: Exchange])[],
): void {
  const vectors = new Set<string>();
  for (const [{ responseKey }, answer] of answers) {
    const message = openAnswer(answer, responseKey);
    if (message === undefined) continue;
    const layout = {
      expected: 'an initialization vector of 12 bytes and a tag of 16',
      actual: message.layout.name,
    };
    expect.that(message.isStandard, 'the parts of a sealed answer', layout, answer);
    const bytes = sealedBytesOf(answer) ?? answer.response.body;
    const vector = bytes.subarray(0, 12).toString('hex');
    const repeat = { expected: 'one that no other answer has', actual: 'one that two answers have' };
    expect.that(!vectors.has(vector), 'the initialization vector of an answer', repeat, answer);
    vectors.add(vector);
  }
}

part('encryption', () => {
  requirement(
    'RF-ENC-06',
    'each success and opt-out has an initialization vector of 12 bytes of its own and a tag of 16 bytes',
    async ({ publisher, optedOutIdentity, expect }) => {
      const optedOut = await optedOutIdentity();
      const answers: [IssuedIdentity, Exchange][] = [];
      for (const sent of [await publisher.generate(), await publisher.generate(), optedOut]) {
        answers.push([sent, await publisher.refresh(sent)]);
      }
      expectOwnVectors(expect, answers);
    },
    { judging: 'an answer that opens' },
  );

  requirement(
    'RF-ENC-06',
    'the answers to simultaneous refreshes of one token each have an initialization vector of their own',
    async ({ publisher, identities, expect }) => {
      const tokens = await identities();
      const sent = await Promise.all([1, 2, 3].map(() => tokens.next()));
      const answers = await Promise.all(
        sent.map(async (identity) => [identity, await publisher.refresh(identity)] as const),
      );
      expectOwnVectors(expect, answers);
    },
    { judging: 'an answer that opens' },
  );
});
