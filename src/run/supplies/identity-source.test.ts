import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { ReplayPolicy } from './identity-source.ts';

type Takes = (token: string, usesBefore: number, isSuccessorUsed: boolean) => boolean;

function success(token: string): Exchange {
  const key = Buffer.alloc(32, 1).toString('base64');
  const body = { refresh_token: token, refresh_response_key: key };
  return sampleExchange({ opened: sealedValue({ status: 'success', body }), response: { httpStatus: 200 } });
}

/** A publisher of an operator that takes a token or not; a successor is named after its predecessor. */
function publisherOf(takes: Takes, lifeMs = Number.NaN) {
  const uses = new Map<string, number>();
  const isSuccessorUsed = (token: string) => [...uses.keys()].some((used) => used.startsWith(`${token}>`));
  let generated = 0;
  const publisher = {
    newUser: () => ({}),
    generate: async () => {
      generated += 1;
      const issued = success(`token ${generated}`);
      const identity = identityOf(issued, {});
      return identity && { ...identity, refreshExpiresMs: issued.startedAtMs + lifeMs };
    },
    refresh: async ({ refreshToken }: IssuedIdentity) => {
      const token = refreshToken.reveal();
      const before = uses.get(token) ?? 0;
      if (!takes(token, before, isSuccessorUsed(token))) return sampleExchange();
      uses.set(token, before + 1);
      return success(`${token}>${before}`);
    },
  };
  return publisher as unknown as Publisher;
}

async function given(policy: ReplayPolicy, publisher: Publisher, times: number): Promise<string[]> {
  const source = await policy.source(publisher);
  const identities = await Promise.all(Array.from({ length: times }, () => source.next()));
  return identities.map(({ refreshToken }) => refreshToken.reveal());
}

describe('whether a replay is accepted', () => {
  test.each<[string, boolean, Takes]>([
    ['always', true, () => true],
    ['five times', true, (_, before) => before < 5],
    ['four times', false, (_, before) => before < 4],
    ['once', false, (_, before) => before < 1],
    ['never', false, () => false],
    ['until the successor is used', false, (_, __, isSuccessorUsed) => !isSuccessorUsed],
    ['without yielding a token that works', false, (token) => !token.includes('>')],
  ])('of a token that works %s: %s', async (_, isAccepted, takes) => {
    expect(await new ReplayPolicy().isReplayAccepted(publisherOf(takes))).toBe(isAccepted);
  });

  test('is found out by the next test where a request of the first got no answer', async () => {
    const policy = new ReplayPolicy();
    const cut = { ...publisherOf(() => true), refresh: () => Promise.reject(new Error('cut')) };
    await expect(policy.isReplayAccepted(cut as unknown as Publisher)).rejects.toThrow('cut');
    expect(await policy.isReplayAccepted(publisherOf(() => true))).toBe(true);
  });
});

describe('a source of tokens', () => {
  test('gives one out no more often than the probe used one', async () => {
    const tokens = await given(
      new ReplayPolicy(),
      publisherOf(() => true),
      11,
    );
    expect(tokens.map((token) => tokens.indexOf(token))).toEqual([0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10]);
  });

  test('gives each out once where a replay is refused', async () => {
    const tokens = await given(
      new ReplayPolicy(),
      publisherOf((_, before) => before < 1),
      4,
    );
    expect(new Set(tokens).size).toBe(4);
  });

  test('gives one out for two seconds from its first use', async () => {
    let nowMs = 0;
    const source = await new ReplayPolicy(() => nowMs).source(publisherOf(() => true));
    nowMs = 60_000;
    const first = await source.next();
    nowMs += 2_000;
    expect(await source.next()).toBe(first);
    nowMs += 1;
    expect(await source.next()).not.toBe(first);
  });

  test('gives one out for a quarter of its life, when that is shorter', async () => {
    let nowMs = 0;
    const publisher = publisherOf(() => true, 4_000);
    const source = await new ReplayPolicy(() => nowMs).source(publisher);
    const first = await source.next();
    nowMs = 1_000;
    expect(await source.next()).toBe(first);
    nowMs += 1;
    expect(await source.next()).not.toBe(first);
  });
});
