import { describe, expect, test } from 'vitest';
import { findRequirement } from '../../contract/requirements.ts';
import { sampleCommon, sampleResults, shardFolder, type Used } from '../testing/shard-samples.ts';
import { readShard } from './read-shard.ts';
import { recordsAcross } from './records-across.ts';
import { repeatsAcross } from './repeats-across.ts';

function judged(...shards: Used[]) {
  const read = shards.map((used, at) =>
    readShard(shardFolder(at + 1, { common: { count: shards.length }, results: sampleResults(), used })),
  );
  const { selection: _, ...everything } = sampleCommon;
  return recordsAcross(read, repeatsAcross(read), everything);
}

const violated = (...shards: Used[]) =>
  judged(...shards)
    .filter(({ outcome }) => outcome === 'violated')
    .map(({ requirement }) => requirement);

describe('across shards', () => {
  test.each<[string, Used, Used, string[]]>([
    ['nothing is the same', [['initialization vector', 'a', 1]], [['initialization vector', 'b', 1]], []],
    [
      'a vector is the same',
      [['initialization vector', 'a', 1]],
      [['initialization vector', 'a', 9]],
      ['RF-ENC-06'],
    ],
    [
      'a key of refresh is the same',
      [['key of refresh', 'a', 1]],
      [['key of refresh', 'a', 9]],
      ['RF-KEY-05'],
    ],
    [
      'generate issued a key twice',
      [['key of generate', 'a', 1]],
      [['key of generate', 'a', 9]],
      ['RF-KEY-05', 'GN-OUT-03'],
    ],
    [
      'a refresh has a key of generate',
      [['key of generate', 'a', 1]],
      [['key of refresh', 'a', 9]],
      ['RF-KEY-05'],
    ],
    ['a key is like a vector', [['key of generate', 'a', 1]], [['initialization vector', 'a', 9]], []],
    [
      'one shard repeats itself',
      [
        ['key of refresh', 'a', 1],
        ['key of refresh', 'a', 2],
      ],
      [],
      [],
    ],
  ])('%s', (_, one, other, requirements) => {
    expect(violated(one, other)).toEqual(requirements);
  });

  test('the failure says where, and how to run both shards again', () => {
    const [record] = judged([], [['initialization vector', 'a', 1]], [['initialization vector', 'a', 9]]);
    expect(record?.failures[0]).toMatchObject({
      message: '2 initialization vectors of 3 shards',
      actual: 'exchange 1 of shard 2 and exchange 9 of shard 3 have the same',
    });
    const commands = record?.failures[0]?.replay.split(' ; ');
    expect(commands?.[0]).toBe(
      "npm test -- --target=integ --runs=100 --seed 7 --run-id 'nightly' --shard 2/3 --report-dir shard-2",
    );
    expect(commands?.at(-1)).toBe('npm run merge -- shard-2 shard-3');
  });

  test('what was judged is evidence, and what never came is not', () => {
    const records = judged([['initialization vector', 'a', 1]], [['initialization vector', 'b', 1]]);
    expect(records).toMatchObject([
      { requirement: 'RF-ENC-06', outcome: 'passed', evidence: { wholeRunAnswers: 2 } },
    ]);
    expect(records[0]?.part).toBe(findRequirement('RF-ENC-06').part);
  });
});
