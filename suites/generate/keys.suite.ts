import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { faultOfKey, formOfKey } from '../../src/run/answers/issued-key.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';

const judging = 'a success of generate with a key';

/** Judges the form of generated keys, and whether one repeats. GN-OUT-01 judges a key that is not text. */
class GeneratedKeys {
  readonly #seen = new Set<string>();
  readonly #expect: Expect;

  constructor(expect: Expect) {
    this.#expect = expect;
  }

  expectNew(answer: Exchange, about: string): void {
    const key = successBodyOf(answer)?.['refresh_response_key'];
    if (typeof key !== 'string' || key === '') return;
    const fault = faultOfKey(key);
    const form = { expected: formOfKey, actual: fault ?? 'a key' };
    this.#expect.that(fault === undefined, `the key of ${about}`, form, answer);
    const repeat = { expected: 'a key of its own', actual: 'the key of another identity' };
    this.#expect.that(!this.#seen.has(key), `the key of ${about}`, repeat, answer);
    this.#seen.add(key);
  }
}

part('generate', () => {
  requirement(
    'GN-OUT-03',
    'identities of one user and of each kind of identifier have keys of their own, as long as an AES key',
    async ({ operator, usersOfEachKind, canSendMany, expect, each }) => {
      const keys = new GeneratedKeys(expect);
      await each(
        usersOfEachKind().slice(0, canSendMany ? undefined : 2),
        async ({ kind, user }) => {
          for (const which of canSendMany ? ['first', 'second', 'third'] : ['first', 'second']) {
            keys.expectNew(await operator.generate(user), `the ${which} identity of ${kind}`);
          }
        },
        { judging },
      );
    },
  );

  requirement(
    'GN-OUT-03',
    'each identity has a key of its own, as long as an AES key, for any valid payload',
    async ({ operator, revision, forAll, expect }) => {
      const keys = new GeneratedKeys(expect);
      await forAll(
        validPayload(revision),
        async (payload) => keys.expectNew(await operator.generate(payload), 'a generated identity'),
        { judging },
      );
    },
    { needs: ['many-requests'] },
  );
});
