import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  FingerprintFile,
  RECORD_BYTES,
  readFingerprints,
  saltOf,
  summarizeFingerprints,
} from './fingerprint-file.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'fingerprints-')), 'file');
const run = { seed: 7, runId: 'nightly' };

test('fingerprints are read as they were written, and are there at once', () => {
  const path = file();
  const written = new FingerprintFile(path, saltOf(run, 'secret'));
  written.note('initialization vector', Buffer.alloc(12, 1), 5);
  written.note('key of generate', Buffer.alloc(32, 2), 6);
  written.note('key of refresh', Buffer.alloc(32, 2), 2 ** 30 - 1);
  const found = [...readFingerprints(path)];
  expect(found.map(({ kind, exchange }) => [kind, exchange])).toEqual([
    ['initialization vector', 5],
    ['key of generate', 6],
    ['key of refresh', 2 ** 30 - 1],
  ]);
  // One key, whoever issued it.
  expect(found[1]?.bytes).toEqual(found[2]?.bytes);
  expect(found[0]?.bytes).not.toEqual(found[1]?.bytes);
});

test('a file of many chunks is read whole', () => {
  const path = file();
  const written = new FingerprintFile(path, saltOf(run, ''));
  const count = 70_000;
  for (let at = 0; at < count; at += 1) written.note('key of refresh', Buffer.of(at & 0xff), at);
  const exchanges = [...readFingerprints(path)].map(({ exchange }) => exchange);
  expect(exchanges).toEqual(Array.from({ length: count }, (_, at) => at));
});

test('a file is summarized with its digest and the number of each kind', () => {
  const path = file();
  const written = new FingerprintFile(path, saltOf(run, 'secret'));
  written.note('initialization vector', Buffer.alloc(12, 1), 1);
  for (const byte of [2, 3]) written.note('key of refresh', Buffer.alloc(32, byte), byte);
  expect(summarizeFingerprints(path)).toEqual({
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    counts: { 'initialization vector': 1, 'key of generate': 0, 'key of refresh': 2 },
  });
});

test('a file stays as it is once it is closed', () => {
  const path = file();
  const written = new FingerprintFile(path, saltOf(run, 'secret'));
  written.note('key of refresh', Buffer.alloc(32, 1), 1);
  written[Symbol.dispose]();
  written.note('key of refresh', Buffer.alloc(32, 2), 2);
  written[Symbol.dispose]();
  expect([...readFingerprints(path)]).toHaveLength(1);
});

test('shards of one run have the same fingerprints, other runs and other secrets others', () => {
  const key = randomBytes(32);
  const fingerprintOf = (salt: Buffer) => {
    const path = file();
    new FingerprintFile(path, salt).note('key of refresh', key, 1);
    return readFileSync(path).subarray(0, RECORD_BYTES).toString('hex');
  };
  const own = fingerprintOf(saltOf(run, 'secret'));
  expect(fingerprintOf(saltOf({ ...run }, 'secret'))).toBe(own);
  for (const salt of [
    saltOf({ ...run, seed: 8 }, 'secret'),
    saltOf({ ...run, runId: 'other' }, 'secret'),
    saltOf(run, 'another secret'),
  ]) {
    expect(fingerprintOf(salt)).not.toBe(own);
  }
});

test('a file holds neither a key nor an unsalted digest of it', () => {
  const path = file();
  const key = randomBytes(32);
  new FingerprintFile(path, saltOf(run, 'secret')).note('key of refresh', key, 1);
  const content = readFileSync(path);
  for (let at = 0; at + 4 <= key.length; at += 1)
    expect(content.includes(key.subarray(at, at + 4))).toBe(false);
});
