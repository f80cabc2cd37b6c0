import { describe, expect, test } from 'vitest';
import { sampleCommon } from '../testing/shard-samples.ts';
import { sampleWaiver } from '../testing/verdict-samples.ts';
import { assertOneRun } from './same-run.ts';
import type { CommonToShards } from './shard.ts';
import type { ReadShard } from './shard-file.ts';

const shard = (index: number, common: Partial<CommonToShards> = {}): ReadShard => ({
  common: { ...sampleCommon, ...common },
  index,
  options: '--target=integ',
  dir: `dir-${index}`,
});
const merge =
  (...shards: ReadShard[]) =>
  () =>
    assertOneRun(shards, '0.1.0');
const target = { name: 'mock', baseUrl: 'http://127.0.0.1:1', capabilities: {} };
const waivers = (source: string) => ({ files: [], active: [sampleWaiver({ source })] });

describe('shards of one run', () => {
  test('can be merged, in any order and in part', () => {
    expect(merge(shard(2), shard(1))).not.toThrow();
    expect(merge(shard(2))).not.toThrow();
  });

  test('may have a mock on another port, and their waivers in another place', () => {
    const other = { ...target, baseUrl: 'http://127.0.0.1:2' };
    expect(merge(shard(1, { target }), shard(2, { target: other }))).not.toThrow();
    expect(merge(shard(1, { waivers: waivers('a:1') }), shard(2, { waivers: waivers('b:1') }))).not.toThrow();
  });
});

test.each<[string, string, Partial<CommonToShards>]>([
  ['version of the suite', '0.2.0, not 0.1.0', { suite: { name: 'euid-conformance', version: '0.2.0' } }],
  ['target', 'mock, not integ https://integ.example', { target }],
  [
    'target',
    'integ https://other.example, not integ https://integ.example',
    { target: { ...sampleCommon.target, baseUrl: 'https://other.example' } },
  ],
  ['revision', '2026-07, not 2023-08', { revision: '2026-07' }],
  ['seed', '8, not 7', { seed: 8 }],
  ['run id', 'weekly, not nightly', { runId: 'weekly' }],
  ['number of shards', '3, not 2', { count: 3 }],
  ['number of runs (--runs)', '99, not 100', { runs: 99 }],
  ['selection (--requirement)', '', { selection: ['RF-ENC-04'] }],
  ['time budget', '60000, not none', { timeBudgetMs: 60_000 }],
  ['waivers', '', { waivers: waivers('a:1') }],
])('a shard of another %s is refused', (what, values, common) => {
  const shown = values === '' ? '' : ` (${values})`;
  expect(merge(shard(1), shard(2, common))).toThrow(
    `dir-2 has another ${what} than dir-1${shown}: merge the shards of one run`,
  );
});

test('a shard that is given twice is refused, and so is one of another version of the suite', () => {
  expect(merge(shard(1), shard(2), { ...shard(2), dir: 'copy' })).toThrow(
    'dir-2 and copy are both shard 2 of 2: name each shard once',
  );
  expect(() => assertOneRun([shard(1)], '9.9.9')).toThrow('merge with the version that ran the shards');
});
