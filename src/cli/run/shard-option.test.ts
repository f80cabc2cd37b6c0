import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { assertShared, runId, shardOption } from './shard-option.ts';

describe('--shard', () => {
  test.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/4', { index: 2, count: 4 }],
  ])('takes %s', (text, shard) => {
    expect(shardOption(text)).toEqual(shard);
  });

  test.each(['', '0/4', '5/4', '2', '2/0', '-1/4', '1.5/4', '1/99999', ' 1/4', '1/4/2'])(
    'refuses "%s"',
    (text) => {
      expect(() => shardOption(text)).toThrow(InvalidArgumentError);
    },
  );

  test('needs to know which run it is a part of', () => {
    const shard = { index: 1, count: 4 };
    expect(() => assertShared({ shard })).toThrow('--shard needs --run-id TEXT or --seed NUMBER');
    for (const options of [{ shard, seed: 1 }, { shard, runId: 'nightly' }, {}]) assertShared(options);
  });
});

test.each(['', '  ', 'two\nlines', 'x'.repeat(101), 'ü'])('--run-id refuses %j', (text) => {
  expect(() => runId(text)).toThrow(InvalidArgumentError);
});
