import { expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import type { Opened } from '../../client/opened.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { readStrictly } from './read-strictly.ts';

function exchange(httpStatus: number, opened: Opened): Exchange {
  return {
    index: 1,
    request: { method: 'POST', path: '/', headers: [], body: Buffer.alloc(0), authorization: 'valid' },
    response: { httpStatus, headers: {}, body: Buffer.alloc(0) },
    opened,
    startedAtMs: 0,
    durationMs: 0,
  };
}

const unopened: Opened = { how: 'unopened', problem: 'wrong-nonce', explanation: 'another nonce' };

test('a success that does not open says nothing about a requirement on its content', () => {
  expect(() => readStrictly(exchange(200, unopened))).toThrow(NotTestable);
});

test('an error that is no JSON, and whatever was read, can be judged', () => {
  const plain: Opened = { how: 'plain', value: { status: 'client_error' } };
  for (const each of [exchange(400, unopened), exchange(400, plain), exchange(200, plain)]) {
    expect(readStrictly(each)).toBe(each);
  }
});
