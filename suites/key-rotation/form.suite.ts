import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { identityOf } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { aesKeyBytes } from '../../src/contract/aes-key.ts';
import { isBase64 } from '../../src/envelope/base64.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';

/** @returns the answer, or undefined where it carries no key that is text: RF-BODY-02 */
function expectKey(expect: Expect, answer: Exchange): Exchange | undefined {
  const key = successBodyOf(answer)?.['refresh_response_key'];
  if (typeof key !== 'string' || key === '') return undefined;
  const length = Buffer.from(key, 'base64').length;
  expect.that(
    isBase64(key) && aesKeyBytes.includes(length),
    'refresh_response_key',
    {
      expected: `standard, padded base64 of ${aesKeyBytes.join(', ')} bytes`,
      actual: isBase64(key)
        ? `base64 of ${length} bytes`
        : `${key.length} characters that are no standard base64`,
    },
    answer,
  );
  return answer;
}

part('key-rotation', () => {
  requirement(
    'RF-KEY-03',
    'a key has the length of an AES key, from generate, from a refresh and from the next',
    async ({ publisher, operator, expect, each }) => {
      const keys = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        keys.of(expectKey(expect, await operator.generate(publisher.newUser())));
        const first = await publisher.generate();
        const answer = await publisher.refresh(first, { authorization });
        keys.of(expectKey(expect, answer));
        const second = successorIn(answer, first);
        keys.of(expectKey(expect, await publisher.refresh(second, { authorization })));
      });
      keys.demand('a success with a key');
    },
  );

  requirement(
    'RF-KEY-03',
    'whoever the user is',
    async ({ publisher, operator, revision, forAll, expect }) => {
      const keys = new Tally();
      await forAll(validPayload(revision), async (payload) => {
        const generated = await operator.generate(payload);
        keys.of(expectKey(expect, generated));
        const identity = identityOf(generated, payload);
        if (identity !== undefined) keys.of(expectKey(expect, await publisher.refresh(identity)));
      });
      keys.demand('a success with a key');
    },
    { needs: ['many-requests'] },
  );
});
