import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleResults, shardFolder, type Used } from '../testing/shard-samples.ts';
import { sampleCase, sampleFailure } from '../testing/verdict-samples.ts';
import type { RunVerdict } from '../verdict/verdict-value.ts';
import { RECORD_BYTES } from '../watch/fingerprint-file.ts';
import { readShard } from './read-shard.ts';
import type { ShardFile } from './shard-file.ts';
import { digestOf } from './shard-manifest.ts';
import { assertWhole } from './whole-shard.ts';

const record = sampleCase({
  requirement: 'RF-ENC-06',
  test: 'RF-ENC-06.one',
  outcome: 'violated',
  failures: [sampleFailure()],
});
const results = sampleResults({ cases: [record, { ...record, test: 'RF-ENC-06.other' }] });
const used: Used = [
  ['initialization vector', 'a', 1],
  ['key of generate', 'b', 2],
  ['key of refresh', 'c', 3],
];
const folder = () => shardFolder(1, { results, used });
const merge = (dir: string) => () => assertWhole(readShard(dir));

/** What the files of a folder are read as, for a change of one of them. */
type Content = Required<ShardFile> & Pick<RunVerdict, 'totals'>;

function edit(dir: string, file: string, change: (content: Content) => unknown): void {
  const content = JSON.parse(readFileSync(join(dir, file), 'utf8'));
  change(content);
  writeFileSync(join(dir, file), JSON.stringify(content));
}

/** As a person edits records who knows the digest too. */
function editKnowing(dir: string, change: (shard: Required<ShardFile>) => void): void {
  edit(dir, 'shard.json', (shard) => {
    change(shard);
    Object.assign(shard.manifest, { records: shard.results.cases.length, sha256: digestOf(shard) });
  });
}

function pass(shard: Required<ShardFile>): void {
  const passed = { outcome: 'passed', failures: [] };
  for (const one of shard.results.cases) Object.assign(one, passed);
}

describe('a shard', () => {
  test('is whole as its run left it, violated, ended early or without a test', () => {
    expect(merge(folder())).not.toThrow();
    expect(merge(shardFolder(1))).not.toThrow();
    expect(merge(shardFolder(1, { results: sampleResults() }))).not.toThrow();
    const ended = sampleResults({ cases: [record], interrupted: 'SIGTERM' });
    expect(merge(shardFolder(1, { results: ended }))).not.toThrow();
  });

  test('may have been written again with other spaces', () => {
    const dir = folder();
    const path = join(dir, 'shard.json');
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), undefined, 2));
    expect(merge(dir)).not.toThrow();
  });

  test('is refused with what to do', () => {
    const dir = folder();
    rmSync(join(dir, 'verdict.json'));
    expect(merge(dir)).toThrow(
      `${join(dir, 'verdict.json')} is missing: upload the whole report folder of shard 1 of 2 again, as its run left it, or run that shard again`,
    );
  });
});

const bin = 'shard-fingerprints.bin';

test.each<[string, (dir: string) => void, string]>([
  ['fingerprints are gone', (dir) => rmSync(join(dir, bin)), `${bin} is missing`],
  [
    'fingerprints are emptied',
    (dir) => truncateSync(join(dir, bin)),
    `${bin} has only 0 of the 3 fingerprints that its run wrote`,
  ],
  [
    'fingerprints are cut between two',
    (dir) => truncateSync(join(dir, bin), 2 * RECORD_BYTES),
    `${bin} has only 2 of the 3 fingerprints that its run wrote`,
  ],
  [
    'fingerprints are cut within one',
    (dir) => truncateSync(join(dir, bin), 2 * RECORD_BYTES + 1),
    `${bin} has only 2 of the 3 fingerprints that its run wrote`,
  ],
  [
    'a fingerprint is garbled',
    (dir) => {
      const bytes = readFileSync(join(dir, bin));
      bytes.writeUInt8((bytes[0] ?? 0) ^ 1);
      writeFileSync(join(dir, bin), bytes);
    },
    `${bin} was changed after its run had written it`,
  ],
  [
    'a record is dropped',
    (dir) => edit(dir, 'shard.json', ({ results }) => (results.cases as unknown[]).pop()),
    'shard.json has only 1 of the 2 records of tests that its run wrote',
  ],
  [
    'records are set to passed',
    (dir) => edit(dir, 'shard.json', pass),
    'shard.json was changed after its run had written it',
  ],
  [
    'description is changed',
    (dir) => edit(dir, 'shard.json', ({ common }) => Object.assign(common, { notes: 'x' })),
    'shard.json was changed after its run had written it',
  ],
  [
    'results are taken out',
    (dir) => edit(dir, 'shard.json', (shard) => Object.assign(shard, { results: undefined })),
    'shard.json has no results, although verdict.json is there',
  ],
  [
    'records are set to passed with a new digest',
    (dir) => editKnowing(dir, pass),
    'verdict.json says of RF-ENC-06: violates, 2 failures',
  ],
  [
    'all records are dropped with a new digest',
    (dir) => editKnowing(dir, (shard) => Object.assign(shard.results, { cases: [] })),
    'the records in shard.json give: nothing',
  ],
  [
    'verdict is of another shard',
    (dir) =>
      writeFileSync(
        join(dir, 'verdict.json'),
        readFileSync(join(shardFolder(2, { results, used }), 'verdict.json')),
      ),
    'verdict.json is of another run than shard.json beside it',
  ],
  [
    'verdict says something else',
    (dir) => edit(dir, 'verdict.json', (verdict) => Object.assign(verdict, { verdict: 'conforms' })),
    'verdict.json says "conforms" with exit code 1, and its run came out as "violates" with 1',
  ],
  [
    'verdict counts something else',
    (dir) => edit(dir, 'verdict.json', ({ totals }) => Object.assign(totals, { violates: 0 })),
    'verdict.json has totals that do not count its requirements',
  ],
  [
    'verdict is cut off',
    (dir) => truncateSync(join(dir, 'verdict.json'), 100),
    'verdict.json is not a verdict of this version of the suite',
  ],
])('a shard is refused whose %s', (_, change, reason) => {
  const dir = folder();
  change(dir);
  expect(merge(dir)).toThrow(reason);
  expect(merge(dir)).toThrow(/upload the whole report folder of shard 1 of 2 again/);
});
