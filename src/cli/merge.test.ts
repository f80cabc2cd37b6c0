import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleResults, shardFolder } from '../run/testing/shard-samples.ts';
import { sampleCase, sampleFailure } from '../run/testing/verdict-samples.ts';
import { runProgram } from './main.ts';
import { packageInfo } from './package-info.ts';
import { capturedIo } from './testing/captured-io.ts';

const common = { suite: packageInfo() };
const record = sampleCase({ requirement: 'RF-ENC-06', test: 'RF-ENC-06.a-test' });
const results = sampleResults({ cases: [record] });
const folder = () => join(mkdtempSync(join(tmpdir(), 'merge-')), 'reports');

async function merge(...args: string[]) {
  const { io, out, err } = capturedIo();
  return {
    exitCode: await runProgram(['merge', '--no-html', ...args], io),
    output: [...out, ...err].join('\n'),
  };
}

describe('merge', () => {
  test('makes one verdict of all shards', async () => {
    const [one, other, reportDir] = [1, 2]
      .map((index) => shardFolder(index, { common, results }))
      .concat(folder());
    const { exitCode, output } = await merge(one ?? '', other ?? '', `--report-dir=${reportDir}`);
    expect(output).toContain('merges    2 of 2 shards of run "nightly": 1, 2');
    expect(exitCode).toBe(0);
    const verdict = JSON.parse(readFileSync(join(reportDir ?? '', 'verdict.json'), 'utf8'));
    expect(verdict.merged).toEqual({ count: 2, runId: 'nightly', shards: [1, 2] });
  });

  test('is incomplete without one of them', async () => {
    const { exitCode, output } = await merge(shardFolder(1, { common, results }), `--report-dir=${folder()}`);
    expect(exitCode).toBe(3);
    expect(output).toContain('shard 2 of 2 is missing');
  });

  test.each([
    ['no shard', () => [], "missing required argument 'dir'"],
    ['a folder that is none', () => [tmpdir()], 'name the report folder of a run with --shard'],
    [
      'other runs',
      () => [1, 2].map((index) => shardFolder(index, { common: { ...common, seed: index } })),
      'seed',
    ],
    ['one shard twice', () => [1, 1].map((index) => shardFolder(index, { common })), 'name each shard once'],
  ])('refuses %s', async (_, dirs, reason) => {
    const { exitCode, output } = await merge(...dirs(), `--report-dir=${folder()}`);
    expect(exitCode).toBe(2);
    expect(output).toContain(reason);
  });

  test('refuses an output file that is the verdict', async () => {
    const [shards, reportDir] = [[1, 2].map((index) => shardFolder(index, { common, results })), folder()];
    const junit = `--junit=${join(reportDir, 'verdict.json')}`;
    const { exitCode, output } = await merge(...shards, `--report-dir=${reportDir}`, junit);
    expect(exitCode).toBe(2);
    expect(output).toContain('--junit');
  });

  test('does not call a wrong operator right for records that were set to passed', async () => {
    const cases = [{ ...record, outcome: 'violated' as const, failures: [sampleFailure()] }];
    const wrong = { common, results: sampleResults({ cases }) };
    const [one = '', other = ''] = [1, 2].map((index) => shardFolder(index, wrong));
    for (const dir of [one, other]) {
      const path = join(dir, 'shard.json');
      const shard = JSON.parse(readFileSync(path, 'utf8'));
      shard.results.cases = [record];
      writeFileSync(path, JSON.stringify(shard));
      writeFileSync(join(dir, 'shard-fingerprints.bin'), '');
    }
    const { exitCode, output } = await merge(one, other, `--report-dir=${folder()}`);
    expect(exitCode).toBe(2);
    expect(output).toContain(`${join(one, 'shard.json')} was changed after its run had written it`);
  });

  test('judges without a shard that had nothing to do', async () => {
    const idle = shardFolder(2, { common, results: sampleResults() });
    const full = shardFolder(1, { common, results });
    expect((await merge(full, idle, `--report-dir=${folder()}`)).exitCode).toBe(0);
  });

  test('never writes over a shard', async () => {
    const shard = shardFolder(1, { common, results });
    const before = readFileSync(join(shard, 'shard.json'), 'utf8');
    expect((await merge(shard, `--report-dir=${shard}`)).exitCode).toBe(2);
    expect(readFileSync(join(shard, 'shard.json'), 'utf8')).toBe(before);
  });
});
