import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { openAnswer } from '../../src/run/answers/sealed-message.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { isUnixMs, timeFields } from '../../src/run/answers/unix-time.ts';
import { bothCallers } from '../../src/run/scenario/callers.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** Judges numbers and texts. RF-BODY-02 judges times that are missing or of another type. */
function expectUnixMs(expect: Expect, answer: Exchange): void {
  const body = successBodyOf(answer);
  const given = timeFields.filter((name) => ['number', 'string'].includes(typeof body?.[name]));
  for (const name of given) {
    const value = body?.[name];
    const actual = typeof value === 'number' ? `the number ${value}` : 'text';
    expect.that(isUnixMs(value), name, { expected: 'a number of Unix milliseconds', actual }, answer);
  }
}

/** Judges how the numbers are written: not every client reads 1.7e12 and 1.0 as integers. */
function expectWhole(expect: Expect, answer: Exchange, key: Secret): void {
  const text = openAnswer(answer, key)?.plaintext.toString('utf8') ?? '';
  const body = successBodyOf(answer);
  for (const name of timeFields) {
    const written = writtenIn(text, name, body);
    if (written === undefined) continue;
    const difference = { expected: 'a whole number', actual: written };
    expect.that(/^-?\d+$/.test(written), name, difference, answer);
  }
}

// Members of the same name may stand elsewhere in the answer, and a name may be written with escapes.
function writtenIn(text: string, name: string, body?: Record<string, unknown>): string | undefined {
  const members = new RegExp(`"${name}"\\s*:\\s*(-?[0-9][^,}\\s]*)`, 'g');
  const numbers = [...text.matchAll(members)].flatMap(([, number]) => (number === undefined ? [] : [number]));
  if (body === undefined) return numbers[0];
  const value = body[name];
  if (typeof value !== 'number') return undefined;
  return numbers.find((number) => Number(number) === value) ?? String(value);
}

part('identity', () => {
  requirement(
    'RF-BODY-03',
    'the times of a success are numbers of Unix milliseconds, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      await each(
        bothCallers,
        async (authorization) => {
          expectUnixMs(expect, await publisher.refresh(await tokens.next(), { authorization }));
        },
        { judging: 'a success with times' },
      );
    },
  );

  requirement(
    'RF-BODY-03',
    'the times of a success are numbers of Unix milliseconds, for any valid parameters of generate',
    async ({ publisher, revision, forAll, expect }) => {
      await forAll(
        validPayload(revision),
        async (payload) => {
          expectUnixMs(expect, await publisher.refresh(await publisher.generate(payload)));
        },
        { judging: 'a success with times' },
      );
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-BODY-09',
    'the times of a success are written as whole numbers, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      await each(
        bothCallers,
        async (authorization) => {
          const sent = await tokens.next();
          const answer = await publisher.refresh(sent, { authorization });
          expectWhole(expect, answer, sent.responseKey);
        },
        { judging: 'a success with times that are numbers' },
      );
    },
  );

  requirement(
    'RF-BODY-09',
    'the times of a success are written as whole numbers, for any content type and headers of the request',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      await forAll(
        harmlessRequest(),
        async (request) => {
          const sent = await tokens.next();
          expectWhole(expect, await publisher.refresh(sent, request), sent.responseKey);
        },
        { judging: 'a success with times that are numbers' },
      );
    },
    { needs: ['many-requests'] },
  );
});
