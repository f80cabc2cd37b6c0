import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { identityOf } from '../../src/client/issued-identity.ts';
import { successorIn } from '../../src/client/publisher.ts';
import { faultOfKey, formOfKey } from '../../src/run/answers/issued-key.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

/** Judges only a key that is text; RF-BODY-02 judges an answer without such a key. */
function expectKey(expect: Expect, answer: Exchange): void {
  const key = successBodyOf(answer)?.['refresh_response_key'];
  if (typeof key !== 'string' || key === '') return;
  const fault = faultOfKey(key);
  const difference = { expected: formOfKey, actual: fault ?? 'a key' };
  expect.that(fault === undefined, 'refresh_response_key', difference, answer);
}

part('key-rotation', () => {
  requirement(
    'RF-KEY-03',
    'keys from generate and from two refreshes have the length of an AES key, with a bearer and without',
    async ({ publisher, operator, expect, each }) => {
      await each(
        bothCallers,
        async (authorization) => {
          const user = publisher.newUser();
          const generated = await operator.generate(user);
          expectKey(expect, generated);
          const first = identityOf(generated, user) ?? (await publisher.generate());
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
