import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { endOfStepMs, stepOf, TrafficCounter } from './traffic.ts';

function exchange(path: string, httpStatus: number, status: unknown, durationMs = 1): Exchange {
  return {
    index: 1,
    request: { method: 'POST', path, headers: [], body: Buffer.alloc(0), authorization: 'none' },
    response: { httpStatus, headers: {}, body: Buffer.alloc(0) },
    opened: { how: 'plain', value: { status } } as Exchange['opened'],
    startedAtMs: 0,
    durationMs,
  };
}

function counted(...exchanges: Exchange[]) {
  const counter = new TrafficCounter('2023-08');
  for (const one of exchanges) counter.note(one);
  return counter.rows;
}

describe('TrafficCounter', () => {
  test.each([
    ['/v2/token/refresh', 'success', 'refresh', 'success'],
    ['/base/v2/token/refresh?a=b', 'expired_token', 'refresh', 'expired_token'],
    ['/v2/token/generate', 'success', 'generate', 'success'],
    ['/v2/token/generate', 'expired_token', 'generate', 'another status'],
    ['/v2/token/refresh', '<script>', 'refresh', 'another status'],
    ['/v2/token/refresh', undefined, 'refresh', 'no status'],
    ['/v2/identity/map', 'success', 'other', 'another status'],
  ])('names %s answered with %s by words of the contract alone', (path, status, endpoint, said) => {
    expect(counted(exchange(path, 200, status))).toMatchObject([{ endpoint, status: said, count: 1 }]);
  });

  test('counts what is alike together, with the slowest', () => {
    const rows = counted(
      exchange('/v2/token/refresh', 200, 'success', 2),
      exchange('/v2/token/refresh', 200, 'success', 40),
      exchange('/v2/token/refresh', 400, 'client_error', 3),
    );
    expect(rows.map(({ count, slowestMs }) => [count, slowestMs])).toEqual([
      [2, 40],
      [1, 3],
    ]);
    expect(Object.values(rows[0]?.durations ?? {})).toEqual([1, 1]);
  });

  test.each([0, 0.05, 0.1, 1, 12.3, 999, 60_000])('a duration of %d ms is within its step', (durationMs) => {
    const step = stepOf(durationMs);
    expect(endOfStepMs(step)).toBeGreaterThanOrEqual(durationMs * 0.999999);
    if (step > 0) expect(endOfStepMs(step - 1)).toBeLessThan(durationMs);
  });
});
