import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ByteTable } from './byte-table.ts';

const keyOf = (text: string) => createHash('sha256').update(text).digest().subarray(0, 12);

test('a table tells a hundred thousand keys apart, and keeps the first value of each', () => {
  const table = new ByteTable();
  const count = 100_000;
  for (let at = 0; at < count; at += 1) expect(table.add(keyOf(String(at)), at)).toBeUndefined();
  expect(table.size).toBe(count);
  for (let at = 0; at < count; at += 997) {
    expect(table.get(keyOf(String(at)))).toBe(at);
    expect(table.add(keyOf(String(at)), 7)).toBe(at);
  }
  expect([table.size, table.get(keyOf('another'))]).toEqual([count, undefined]);
});

test('keys that differ only in their last bytes are as quick as any', () => {
  const table = new ByteTable();
  const started = performance.now();
  for (let at = 0; at < 200_000; at += 1) {
    const key = Buffer.alloc(12);
    key.writeUInt32BE(at, 8);
    table.add(key, at);
  }
  expect(table.size).toBe(200_000);
  // Probing one after the other would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('the value zero is a value, and a key of zeros a key', () => {
  const table = new ByteTable();
  expect(table.get(Buffer.alloc(12))).toBeUndefined();
  table.add(Buffer.alloc(12), 0);
  expect(table.get(Buffer.alloc(12))).toBe(0);
});

test('a key of another length is a mistake', () => {
  expect(() => new ByteTable().add(Buffer.alloc(16), 1)).toThrow('a key has 12 bytes, not 16');
});
