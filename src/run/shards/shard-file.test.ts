import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Redactor } from '../../secret/redact.ts';
import { sampleCommon, sampleResults, shardFolder } from '../testing/shard-samples.ts';
import { sampleCase } from '../testing/verdict-samples.ts';
import { readShard } from './read-shard.ts';
import { removeEarlierShard, writeEndedShard } from './shard-file.ts';

const whole = () => shardFolder(1, { results: sampleResults({ cases: [sampleCase()] }) });

describe('the file of a shard', () => {
  test('is read as it was written', () => {
    const dir = whole();
    expect(readShard(dir)).toMatchObject({
      dir,
      index: 1,
      common: sampleCommon,
      results: { cases: [sampleCase()] },
    });
  });

  test('holds no secret that the redactor knows', () => {
    const dir = whole();
    const view = { index: 1, request: { body: 'hush-hush' } };
    const record = sampleCase({ observations: ['saw hush-hush'], exchanges: [view as never] });
    const shard = {
      common: sampleCommon,
      index: 1,
      options: '',
      results: sampleResults({ cases: [record] }),
    };
    const stated = { verdict: 'conforms', exitCode: 0 } as const;
    writeEndedShard(dir, shard, stated, new Redactor(['hush-hush']));
    expect(readFileSync(join(dir, 'shard.json'), 'utf8')).not.toContain('hush-hush');
  });

  test('of a shard that has only begun has no results', () => {
    expect(readShard(shardFolder(1)).results).toBeUndefined();
  });

  test('is removed with its fingerprints before the next run', () => {
    const dir = whole();
    removeEarlierShard(dir);
    expect(['shard.json', 'shard-fingerprints.bin'].filter((name) => existsSync(join(dir, name)))).toEqual(
      [],
    );
    expect(() => readShard(dir)).toThrow(/ENOENT.*name the report folder of a run with --shard/);
  });

  test.each([
    ['not JSON', '{', 'is not JSON'],
    ['something else', '{"suite":{}}', 'does not describe a shard'],
    ['nothing', 'null', 'does not describe a shard'],
  ])('is refused if it is %s', (_, text, reason) => {
    const dir = whole();
    writeFileSync(join(dir, 'shard.json'), text);
    expect(() => readShard(dir)).toThrow(reason);
  });

  test('is refused with records that are none', () => {
    const dir = whole();
    const text = readFileSync(join(dir, 'shard.json'), 'utf8');
    writeFileSync(join(dir, 'shard.json'), text.replace('"outcome":"passed",', ''));
    expect(() => readShard(dir)).toThrow('has no records of tests');
  });

  test('is refused with results that say nothing about the rest of its folder', () => {
    const dir = whole();
    const { manifest: _, ...rest } = JSON.parse(readFileSync(join(dir, 'shard.json'), 'utf8'));
    writeFileSync(join(dir, 'shard.json'), JSON.stringify(rest));
    expect(() => readShard(dir)).toThrow('does not say what is in its folder');
  });
});
