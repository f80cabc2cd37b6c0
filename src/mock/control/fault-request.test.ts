import { expect, test } from 'vitest';
import { faultKinds, injectedFault } from './fault-request.ts';

const members: Record<string, unknown> = {
  httpStatus: 429,
  headers: { 'Retry-After': '60' },
  body: '{}',
  location: 'http://127.0.0.1:1/',
  ms: 5,
  count: 3,
  everyMs: 2,
  text: 'x',
  set: { refresh_from: 5 },
  remove: ['advertising_token'],
  part: 'tag',
  bytes: 4,
};

test.each(faultKinds)('the fault "%s" is read with the members it needs', (kind) => {
  const { fault, requests, filter } = injectedFault({ ...members, kind });
  expect(fault.kind).toBe(kind);
  const { kind: _, ...rest } = fault;
  const lowered = { ...members, headers: { 'retry-after': '60' } };
  expect(lowered).toMatchObject(rest);
  expect([requests, filter]).toEqual([1, {}]);
});

test('requests, method and path say which requests get the fault', () => {
  const asked = { kind: 'reset', requests: 3, method: 'POST', path: '/v2/token/refresh' };
  expect(injectedFault(asked)).toEqual({
    fault: { kind: 'reset' },
    requests: 3,
    filter: { method: 'POST', path: '/v2/token/refresh' },
  });
});

test.each<[string, unknown, RegExp]>([
  ['a number as text', { kind: 'plaintext', text: 5 }, /"text" must be a string/],
  ['another part', { kind: 'flip', part: 'head' }, /iv, ciphertext, tag/],
  ['a list of numbers', { kind: 'edit', remove: [5] }, /list of strings/],
  ['headers that are not an object', { kind: 'status', httpStatus: 400, headers: [] }, /JSON object/],
  ['a path that is not text', { kind: 'reset', path: 5 }, /"path" must be a string/],
])('%s is refused', (_, body, message) => {
  expect(() => injectedFault(body)).toThrow(message);
});
