import { validPayload } from '../../src/arbitraries/generate-payload.ts';
import { harmlessRequest } from '../../src/arbitraries/harmless-request.ts';
import type { Exchange } from '../../src/client/exchange.ts';
import { openAnswer } from '../../src/run/answers/sealed-message.ts';
import { successBodyOf } from '../../src/run/answers/success-body.ts';
import { isUnixMs, timeFields } from '../../src/run/answers/unix-time.ts';
import type { Expect } from '../../src/run/scenario/expectation.ts';
import { part, requirement } from '../../src/run/scenario/requirement.ts';
import { Tally } from '../../src/run/scenario/tally.ts';
import type { Secret } from '../../src/secret/secret.ts';

/** Numbers and texts are judged; what is missing or of another type is RF-BODY-02's matter. */
function expectUnixMs(expect: Expect, answer: Exchange): Exchange | undefined {
  const body = successBodyOf(answer);
  const given = timeFields.filter((name) => ['number', 'string'].includes(typeof body?.[name]));
  for (const name of given) {
    const value = body?.[name];
    const actual = typeof value === 'number' ? `the number ${value}` : 'text';
    expect.that(isUnixMs(value), name, { expected: 'a number of Unix milliseconds', actual }, answer);
  }
  return given.length === 0 ? undefined : answer;
}

/** How the numbers are written counts: 1.7e12 and 1.0 are no integers to every client. */
function expectWhole(expect: Expect, answer: Exchange, key: Secret): Exchange | undefined {
  const text = openAnswer(answer, key)?.plaintext.toString('utf8') ?? '';
  const body = successBodyOf(answer);
  let judged: Exchange | undefined;
  for (const name of timeFields) {
    const written = writtenIn(text, name, body);
    if (written === undefined) continue;
    const difference = { expected: 'a whole number', actual: written };
    expect.that(/^-?\d+$/.test(written), name, difference, answer);
    judged = answer;
  }
  return judged;
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
    'the three times are numbers of Unix milliseconds, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      const judged = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const answer = await publisher.refresh(await tokens.next(), { authorization });
        judged.of(expectUnixMs(expect, answer));
      });
      judged.demand('a success with times');
    },
  );

  requirement(
    'RF-BODY-03',
    'whoever the user is',
    async ({ publisher, revision, forAll, expect }) => {
      const judged = new Tally();
      await forAll(validPayload(revision), async (payload) => {
        judged.of(expectUnixMs(expect, await publisher.refresh(await publisher.generate(payload))));
      });
      judged.demand('a success with times');
    },
    { needs: ['many-requests'] },
  );

  requirement(
    'RF-BODY-09',
    'the three times are written as whole numbers, with a bearer and without',
    async ({ publisher, identities, expect, each }) => {
      const tokens = await identities();
      const judged = new Tally();
      await each(['valid', 'none'] as const, async (authorization) => {
        const sent = await tokens.next();
        const answer = await publisher.refresh(sent, { authorization });
        judged.of(expectWhole(expect, answer, sent.responseKey));
      });
      judged.demand('a success with times that are numbers');
    },
  );

  requirement(
    'RF-BODY-09',
    'and so they are however the token is sent',
    async ({ publisher, identities, forAll, expect }) => {
      const tokens = await identities();
      const judged = new Tally();
      await forAll(harmlessRequest(), async (request) => {
        const sent = await tokens.next();
        judged.of(expectWhole(expect, await publisher.refresh(sent, request), sent.responseKey));
      });
      judged.demand('a success with times that are numbers');
    },
    { needs: ['many-requests'] },
  );
});
