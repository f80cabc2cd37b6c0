import { expect, test } from 'vitest';
import { FaultQueue } from './fault.ts';
import { Journal } from './journal.ts';

const request = { method: 'POST', query: '', headers: {}, mediaType: '', body: Buffer.alloc(0) };

test('the journal keeps only the last 10,000 requests', () => {
  const journal = new Journal();
  for (let at = 1; at <= 20_001; at += 1) {
    journal.note({ ...request, path: '/' }, { httpStatus: 200 }, { kind: 'none' }, at);
  }
  const kept = journal.entries().map(({ atMs }) => atMs);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([10_000, 10_002, 20_001]);
  journal.clear();
  expect(journal.entries()).toEqual([]);
});

test('a fault for 0 requests affects no request', () => {
  const faults = new FaultQueue();
  faults.add({ kind: 'reset' }, 0);
  faults.add({ kind: 'garbage' }, 1);
  expect([faults.next(), faults.next()]).toEqual([{ kind: 'garbage' }, undefined]);
});
