import { describe, expect, test } from 'vitest';
import { OperatorClient } from '../client/operator-client.ts';
import { Publisher } from '../client/publisher.ts';
import { openTransport } from '../client/transport.ts';
import { mockCredentials } from '../mock/state/mock-credentials.ts';
import { userSource } from '../run/supplies/users.ts';
import { Secret } from '../secret/secret.ts';
import { GOOD_EXCHANGES, goingBad } from './going-bad.ts';
import type { Hostile } from './hostile.ts';
import { sealed } from './sealed.ts';

async function against<Result>(
  hostiles: readonly Hostile[],
  id: string,
  body: (publisher: Publisher) => Promise<Result>,
  patienceMs = 14_000,
): Promise<Result> {
  const operator = await hostiles.find((one) => one.id === id)?.start(mockCredentials);
  if (operator === undefined) throw new Error(`no hostile operator has the id ${id}`);
  await using transport = openTransport({ baseUrl: operator.url, exchangeTimeoutMs: patienceMs });
  const credentials = {
    apiKey: new Secret('API key', mockCredentials.apiKey),
    clientSecret: new Secret('client secret', mockCredentials.clientSecret),
  };
  try {
    return await body(new Publisher(new OperatorClient(transport, credentials), userSource('2023-08', 1)));
  } finally {
    await operator.close();
  }
}

async function plaintextOf(id: string): Promise<string> {
  const { opened } = await against(sealed, id, async (publisher) =>
    publisher.refresh(await publisher.generate()),
  );
  return opened.how === 'sealed' ? opened.plaintext.toString() : opened.how;
}

describe('a sealed answer', () => {
  test.each([
    ['sealed-duplicate-members', /^\{"status":"optout".*"status":"success"/],
    ['sealed-proto-members', /^\{"__proto__":.*"constructor":1/],
    ['far-future', /"refresh_expires":8640000000000000/],
    ['far-past', /"refresh_expires":-8640000000000000/],
    ['unsafe-integers', /"refresh_expires":1e\+300/],
  ])('of %s opens under the right key and has unusual contents', async (id, pattern) => {
    expect(await plaintextOf(id)).toMatch(pattern);
  });

  test('that is nested too deep is not opened', async () => {
    expect(await plaintextOf('sealed-deep-json')).toBe('unopened');
  });

  test('of 50 MiB is refused when its head announces its length', async () => {
    await expect(plaintextOf('sealed-fifty-mebibytes')).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('an operator that goes bad', () => {
  test.each([
    ['goes-silent', 'timeout'],
    ['starts-to-reset', 'broken-off'],
    ['starts-to-fail', 500],
  ])('%s goes bad after 50 exchanges: %s', async (id, end) => {
    const statuses = await against(
      goingBad,
      id,
      async ({ operator }) => {
        const seen: unknown[] = [];
        for (let at = 0; at <= GOOD_EXCHANGES; at += 1) {
          const answer = operator.refresh('');
          seen.push(
            await answer.then(
              (exchange) => exchange.response.httpStatus,
              (error: { code: string }) => error.code,
            ),
          );
        }
        return seen;
      },
      1_500,
    );
    expect(statuses.slice(0, GOOD_EXCHANGES)).toEqual(Array(GOOD_EXCHANGES).fill(400));
    expect(statuses[GOOD_EXCHANGES]).toBe(end);
  });
});
