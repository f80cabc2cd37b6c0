import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defined } from '../../basics/defined.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import { Redactor } from '../../secret/redact.ts';
import type { CommonToShards, ShardResults } from '../shards/shard.ts';
import { writeBegunShard, writeEndedShard } from '../shards/shard-file.ts';
import { foldVerdict } from '../verdict/verdict.ts';
import { writeVerdict } from '../verdict/verdict-file.ts';
import { noWaivers } from '../waivers/waiver.ts';
import { FINGERPRINT_FILE, FingerprintFile, type OnceOnly, saltOf } from '../watch/fingerprint-file.ts';

export const sampleCommon: CommonToShards = {
  suite: { name: 'euid-conformance', version: '0.1.0' },
  target: { name: 'integ', baseUrl: 'https://integ.example', capabilities: { credentials: true } },
  revision: '2023-08',
  seed: 7,
  runId: 'nightly',
  count: 2,
  runs: 100,
  // So that no other requirement lacks a test.
  selection: ['RF-ENC-06'],
  waivers: noWaivers,
};

/** What an operator used in a shard: the kind, the value, and the exchange. */
export type Used = readonly (readonly [OnceOnly, string, number])[];

export function sampleResults(changes: Partial<ShardResults> = {}): ShardResults {
  return {
    cases: [],
    startedAt: '2026-11-24T03:00:00.000Z',
    durationMs: 1_000,
    notes: [],
    unavailable: { answers: 0, of: 10 },
    moduleErrors: [],
    ...changes,
  };
}

/** The report folder of a shard, for tests. */
export function shardFolder(
  index: number,
  {
    common = {},
    results,
    used = [],
  }: { common?: Partial<CommonToShards>; results?: ShardResults; used?: Used } = {},
): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'shard-')), `shard-${index}`);
  mkdirSync(dir);
  const file = { common: { ...sampleCommon, ...common }, index, options: '--target=integ' };
  writeBegunShard(dir, file);
  const fingerprints = new FingerprintFile(join(dir, FINGERPRINT_FILE), saltOf(sampleCommon, 'secret'));
  for (const [kind, value, exchange] of used) fingerprints.note(kind, Buffer.from(value), exchange);
  if (results === undefined) return dir;
  const { runId, count, selection, ...whole } = file.common;
  const verdict = foldVerdict({
    ...{ ...whole, ...results, failOnShould: false, shard: { index, count, runId } },
    ...defined({ selection: selection as RequirementId[] | undefined }),
  });
  writeEndedShard(dir, { ...file, results }, verdict, new Redactor());
  writeVerdict(verdict, dir, new Redactor());
  return dir;
}
