import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { admitsOrigin, notGranted } from './cross-origin.ts';

const PAGE = 'https://publisher.example';

function answer(httpStatus: number, headers: Record<string, string[]>): Exchange {
  return {
    index: 1,
    request: { method: 'OPTIONS', path: '/', headers: [], body: Buffer.alloc(0), authorization: 'none' },
    response: { httpStatus, headers, body: Buffer.alloc(0) },
    opened: { how: 'plain', value: {} },
    startedAtMs: 0,
    durationMs: 0,
  };
}

describe('an origin', () => {
  test.each([
    [['*'], true],
    [[PAGE], true],
    [[], false],
    [['null'], false],
    [['https://elsewhere.example'], false],
    [['https://PUBLISHER.example'], false],
    [[PAGE, PAGE], false],
  ])('is admitted by %j: %s', (values, isAdmitted) => {
    expect(admitsOrigin(answer(200, { 'access-control-allow-origin': values }), PAGE)).toBe(isAdmitted);
  });
});

describe('a preflight', () => {
  const granted = {
    'access-control-allow-origin': [PAGE],
    'access-control-allow-methods': ['GET,POST, OPTIONS'],
    'access-control-allow-headers': ['X-UID2-Client-Version,Content-Type'],
  };
  const asked = ['content-type', 'x-uid2-client-version'];

  test('is granted by what a real operator answered', () => {
    expect(notGranted(answer(204, granted), PAGE, asked)).toEqual([]);
  });

  test('is granted by stars, and without a list of methods', () => {
    const headers = { 'access-control-allow-origin': ['*'], 'access-control-allow-headers': ['*'] };
    expect(notGranted(answer(200, headers), PAGE, asked)).toEqual([]);
  });

  test('is granted by lists that stand in several lines', () => {
    const lines = {
      ...granted,
      'access-control-allow-methods': ['OPTIONS', 'POST'],
      'access-control-allow-headers': ['X-UID2-Client-Version', 'Content-Type'],
    };
    expect(notGranted(answer(204, lines), PAGE, asked)).toEqual([]);
  });

  test('says what is missing', () => {
    const methods = { ...granted, 'access-control-allow-methods': ['GET,PUT'] };
    const headers = { ...granted, 'access-control-allow-headers': ['X-Content-Type'] };
    expect(notGranted(answer(204, methods), PAGE, asked)).toEqual(['POST']);
    expect(notGranted(answer(204, headers), PAGE, asked)).toEqual(asked);
    expect(notGranted(answer(405, {}), PAGE, [])).toEqual(['HTTP 405', 'the origin']);
  });
});
