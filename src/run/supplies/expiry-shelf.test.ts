import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Secret } from '../../secret/secret.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { ExpiryShelf } from './expiry-shelf.ts';

const nowMs = () => Date.now();

function identity(refreshExpiresMs: number): IssuedIdentity {
  return {
    user: {},
    advertisingToken: new Secret('advertising token', 'a'),
    refreshToken: new Secret('refresh token', 'r'),
    responseKey: new Secret('response key', 'k'),
    identityExpiresMs: 0,
    refreshFromMs: 0,
    refreshExpiresMs,
    exchange: sampleExchange(),
  };
}

function publisherWithLifetime(lifetimeMs: number): { publisher: Publisher; issued: IssuedIdentity[] } {
  const issued: IssuedIdentity[] = [];
  const generate = async () => {
    const made = identity(nowMs() + lifetimeMs);
    issued.push(made);
    return made;
  };
  const successor = generate;
  return { publisher: { generate, successor } as unknown as Publisher, issued };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('identities set aside to expire', () => {
  test('are one from generate and one from a refresh where waiting is allowed, and set aside once', async () => {
    const { publisher, issued } = publisherWithLifetime(3_000);
    const shelf = new ExpiryShelf(30_000);
    const [aging] = await Promise.all([shelf.fill(publisher, nowMs), shelf.fill(publisher, nowMs)]);
    const [generated, refreshedFrom, refreshed] = issued;
    expect(refreshedFrom).toBeDefined();
    expect(aging).toEqual([generated, refreshed]);
  });

  test('have expired when they are given out, each to one test', async () => {
    const { publisher } = publisherWithLifetime(3_000);
    const shelf = new ExpiryShelf(30_000);
    const waiting = Promise.all([shelf.expired(publisher, nowMs), shelf.expired(publisher, nowMs)]);
    await vi.advanceTimersByTimeAsync(3_200);
    let isDone = false;
    void waiting.then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    const [one, two] = await waiting;
    expect(one).not.toBe(two);
    expect(one.refreshExpiresMs).toBeLessThan(nowMs());
  });

  test('are given out again, in turns', async () => {
    const { publisher } = publisherWithLifetime(1_000);
    const shelf = new ExpiryShelf(30_000);
    await shelf.fill(publisher, nowMs);
    await vi.advanceTimersByTimeAsync(5_000);
    const given = [];
    for (let count = 0; count < 4; count += 1) given.push(await shelf.expired(publisher, nowMs));
    expect(new Set(given).size).toBe(2);
    expect(given.slice(2)).toEqual(given.slice(0, 2));
  });

  test('cannot be had where they live longer than the wait allowed', async () => {
    const { publisher, issued } = publisherWithLifetime(3_600_000);
    const shelf = new ExpiryShelf(30_000);
    await expect(shelf.expired(publisher, nowMs)).rejects.toThrow(NotTestable);
    await expect(shelf.expired(publisher, nowMs)).rejects.toThrow(/3600 s.*--max-wait \(30 s\)/);
    expect(issued).toHaveLength(1);
  });

  test('cannot be had where no expiry is stated', async () => {
    const { publisher } = publisherWithLifetime(Number.NaN);
    await expect(new ExpiryShelf(30_000).expired(publisher, nowMs)).rejects.toThrow(/at no stated time/);
  });

  test('come from the vault first, and without a request', async () => {
    const { publisher, issued } = publisherWithLifetime(1_000);
    const [first, second] = [identity(1), identity(2)];
    const shelf = new ExpiryShelf(30_000, [first, second]);
    await shelf.fill(publisher, nowMs);
    const given = [await shelf.expired(publisher, nowMs), await shelf.expired(publisher, nowMs)];
    expect(given).toEqual([first, second]);
    expect(await shelf.expired(publisher, nowMs)).toBe(first);
    expect(issued).toHaveLength(0);
  });
});
