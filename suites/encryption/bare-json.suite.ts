import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { readPlain } from '../../src/client/opened.ts';
import { openAnswer } from '../../src/run/answers/sealed-message.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** What goes before the JSON in generate's answers, or might: a timestamp, a nonce, both, a version. */
const headBytes = [8, 16, 1, 4];

/** @returns the answer, or undefined where it did not open and nothing can be said of what it holds */
function expectBareJson(expect: Expect, answer: Exchange, key: Secret): Exchange | undefined {
  const plaintext = openAnswer(answer, key)?.plaintext;
  if (plaintext === undefined) return undefined;
  const head = headBytes.find((bytes) => isJson(plaintext.subarray(bytes)));
  expect.that(
    isJson(plaintext),
    'what an opened answer holds',
    {
      expected: 'JSON from its first byte to its last',
      actual:
        head === undefined ? `${plaintext.length} bytes that are not JSON` : `${head} bytes before the JSON`,
    },
    answer,
  );
  return answer;
}

// White space before a value is a part of JSON.
function isJson(plaintext: Buffer): boolean {
  const start = plaintext.toString('latin1').trimStart();
  return start.startsWith('{') && readPlain(plaintext).how === 'plain';
}

part('encryption', () => {
  requirement(
    'RF-ENC-05',
    'a success holds bare JSON, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      const opened = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const sent = await tokens.next();
        const answer = await publisher.refresh(sent, { authorization });
        opened.of(expectBareJson(expect, answer, sent.responseKey));
      });
      opened.demand('an answer that opens');
    },
  );

  requirement(
    'RF-ENC-05',
    'and so it does however the token is sent',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const opened = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        const sent = await tokens.next();
        opened.of(expectBareJson(expect, await publisher.refresh(sent, request), sent.responseKey));
      });
      opened.demand('an answer that opens');
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-05',
    'an opt-out holds bare JSON too',
    async ({ publisher, optedOutIdentity, expect }) => {
      const sent = await optedOutIdentity();
      const opened = new Tally();
      opened.of(expectBareJson(expect, await publisher.refresh(sent), sent.responseKey));
      opened.demand('an opt-out that opens');
    },
  );
});
