import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { readPlain } from '../../src/client/opened.ts';
import { openAnswer } from '../../src/run/answers/sealed-message.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** What goes before the JSON in generate's answers, or might: a timestamp, a nonce, both, a version. */
const headBytes = [8, 16, 1, 4];

/** Expects nothing of an answer that does not open: what it holds is unknown. */
function expectBareJson(expect: Expect, answer: Exchange, key: Secret): void {
  const plaintext = openAnswer(answer, key)?.plaintext;
  if (plaintext === undefined) return;
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
}

// White space before a value is a part of JSON.
function isJson(plaintext: Buffer): boolean {
  const start = plaintext.toString('latin1').trimStart();
  return start.startsWith('{') && readPlain(plaintext).how === 'plain';
}

part('encryption', () => {
  requirement(
    'RF-ENC-05',
    'an opened success is JSON from its first byte, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      await each(
        bothCallers,
        async (authorization) => {
          const sent = await tokens.next();
          const answer = await publisher.refresh(sent, { authorization });
          expectBareJson(expect, answer, sent.responseKey);
        },
        { judging: 'an answer that opens' },
      );
    },
  );

  requirement(
    'RF-ENC-05',
    'an opened success is JSON from its first byte, for any content type and headers of the request',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          const sent = await tokens.next();
          expectBareJson(expect, await publisher.refresh(sent, request), sent.responseKey);
        },
        { judging: 'an answer that opens' },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-ENC-05',
    'an opened opt-out is JSON from its first byte',
    async ({ publisher, optedOutIdentity, expect }) => {
      const sent = await optedOutIdentity();
      expectBareJson(expect, await publisher.refresh(sent), sent.responseKey);
    },
    { judging: 'an opt-out that opens' },
  );
});
