import { expect, test } from 'vitest';
import type { Exchange } from '../client/exchange.ts';
import { NotTestable } from './outcome-errors.ts';
import { demandRead } from './unread.ts';

function answering(httpStatus: number, opened: Exchange['opened']): Exchange {
  return {
    index: 1,
    request: { method: 'POST', path: '/', headers: [], body: Buffer.alloc(0), authorization: 'none' },
    answer: { httpStatus, headers: {}, body: Buffer.alloc(0) },
    opened,
    startedAtMs: 0,
    durationMs: 0,
  };
}

const unopened = { how: 'unopened', problem: 'tag-mismatch', explanation: '' } as const;

test('an answer of HTTP 200 that does not open cannot be judged', () => {
  expect(() => demandRead(answering(200, unopened))).toThrow(NotTestable);
});

test('an error that is no JSON, and a success that is, can', () => {
  expect(() => demandRead(answering(400, unopened))).not.toThrow();
  expect(() => demandRead(answering(200, { how: 'plain', value: {} }))).not.toThrow();
});
