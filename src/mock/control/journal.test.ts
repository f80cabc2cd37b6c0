import { expect, test } from 'vitest';
import { socketlessOperator } from '../mock-operator.ts';
import { FaultQueue } from './fault.ts';
import { Journal } from './journal.ts';

const post = { method: 'POST', path: '/' };
const request = { method: 'POST', query: '', headers: {}, mediaType: '', body: Buffer.alloc(0) };

test('the journal keeps only the last 10,000 requests', () => {
  const journal = new Journal();
  for (let at = 1; at <= 20_001; at += 1) {
    journal.note(
      { ...request, path: '/' },
      { httpStatus: 200, body: '' },
      { kind: 'none' },
      { atMs: at, realAtMs: 0 },
    );
  }
  const kept = journal.entries().map(({ atMs }) => atMs);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([10_000, 10_002, 20_001]);
  journal.clear();
  expect(journal.entries()).toEqual([]);
});

test('the journal hides credentials in headers, query and path, and tells values apart', () => {
  const journal = new Journal();
  const headers = { authorization: 'Bearer secret-api-key', 'x-uid2-client-version': 'java-1' };
  const noted = { ...request, headers, path: '/v2/token/refresh', query: 'client=java-1' };
  journal.note(noted, { httpStatus: 200, body: 'a' }, { kind: 'unknown' }, { atMs: 1, realAtMs: 2 });
  journal.note(noted, { httpStatus: 200, body: 'b' }, { kind: 'unknown' }, { atMs: 1, realAtMs: 2 });
  const [first, second] = journal.entries();
  expect(first).toMatchObject({
    atMs: 1,
    realAtMs: 2,
    query: 'client=java-1',
    headers: { authorization: expect.stringMatching(/^#[0-9a-f]{4}$/), 'x-uid2-client-version': 'java-1' },
  });
  expect(JSON.stringify(first)).not.toContain('secret-api-key');
  expect(first?.answerFingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(first?.answerFingerprint).not.toBe(second?.answerFingerprint);
});

test('the journal tells answers apart, and equal ones not', () => {
  const journal = new Journal();
  for (const body of ['a', 'a', 'b', 'a', '']) {
    journal.note(
      { ...request, path: '/' },
      { httpStatus: 200, body },
      { kind: 'none' },
      { atMs: 1, realAtMs: 2 },
    );
  }
  const [first, again, other, later, empty] = journal.entries().map((entry) => entry.answerFingerprint);
  expect([again, later]).toEqual([first, first]);
  expect(new Set([first, other, empty]).size).toBe(3);
});

test('a fault waits for the request that fits, and leaves preflights alone', () => {
  const faults = new FaultQueue();
  faults.add({ kind: 'reset' }, 1);
  faults.add({ kind: 'garbage' }, 1, { path: '/b' });
  faults.add({ kind: 'truncate' }, 1, { method: 'OPTIONS' });
  const next = (method: string, path: string) => faults.next({ method, path })?.kind;
  expect(next('OPTIONS', '/b')).toBe('truncate');
  expect(next('OPTIONS', '/b')).toBeUndefined();
  expect(next('GET', '/a')).toBe('reset');
  expect(next('POST', '/a')).toBeUndefined();
  expect(next('POST', '/b')).toBe('garbage');
});

test('a fault for no request is dropped', () => {
  const faults = new FaultQueue();
  faults.add({ kind: 'reset' }, 0);
  faults.add({ kind: 'garbage' }, 1);
  expect([faults.next(post), faults.next(post)]).toEqual([{ kind: 'garbage' }, undefined]);
});

test('an operator keeps a journal unless it is told not to', () => {
  const journalOf = (options: { isJournaled?: boolean }) => {
    const operator = socketlessOperator({ revision: '2023-08', ...options });
    operator.answer({ request: { ...request, path: '/v2/token/refresh' }, isTooLarge: false });
    return operator.control.journal();
  };
  expect(journalOf({})).toHaveLength(1);
  expect(journalOf({ isJournaled: false })).toEqual([]);
});
