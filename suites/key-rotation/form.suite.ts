import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { identityOf } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { aesKeyBytes } from '../../src/contract/aes-key.ts';
import { isBase64 } from '../../src/envelope/base64.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/** Expects nothing of an answer without a key that is text: RF-BODY-02 judges it. */
function expectKey(expect: Expect, answer: Exchange): void {
  const key = successBodyOf(answer)?.['refresh_response_key'];
  if (typeof key !== 'string' || key === '') return;
  const length = Buffer.from(key, 'base64').length;
  expect.that(
    isBase64(key) && aesKeyBytes.includes(length),
    'refresh_response_key',
    {
      expected: `standard, padded base64 of ${aesKeyBytes.join(', ')} bytes`,
      actual: isBase64(key)
        ? `base64 of ${length} bytes`
        : `${key.length} characters that are not standard base64`,
    },
    answer,
  );
}

part('key-rotation', () => {
  requirement(
    'RF-KEY-03',
    'keys from generate and from two refreshes have the length of an AES key, with a bearer and without',
    async ({ publisher, operator, expect, each }) => {
      await each(
        bothCallers,
        async (authorization) => {
          expectKey(expect, await operator.generate(publisher.newUser()));
          const first = await publisher.generate();
          const answer = await publisher.refresh(first, { authorization });
          expectKey(expect, answer);
          const second = successorIn(answer, first);
          expectKey(expect, await publisher.refresh(second, { authorization }));
        },
        { judging: 'a success with a key' },
      );
    },
  );

  requirement(
    'RF-KEY-03',
    'keys from generate and refresh have the length of an AES key, for any valid parameters of generate',
    async ({ publisher, operator, revision, forAll, expect }) => {
      await forAll(
        validPayload(revision),
        async (payload) => {
          const generated = await operator.generate(payload);
          expectKey(expect, generated);
          const identity = identityOf(generated, payload);
          if (identity !== undefined) expectKey(expect, await publisher.refresh(identity));
        },
        { judging: 'a success with a key' },
      );
    },
    { needs: ['many-requests'] },
  );
});
