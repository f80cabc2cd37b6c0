import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunVerdict } from '../run/verdict/verdict-value.ts';
import { sharedScratchFolder } from '../testing/scratch-folder.ts';
import { runProgram } from './main.ts';
import { capturedIo } from './testing/captured-io.ts';

const scratch = sharedScratchFolder();

async function cli(name: string, ...args: string[]) {
  const { io, out, err } = capturedIo();
  const folder = join(scratch, name);
  const exitCode = await runProgram([...args, '--no-html', `--report-dir=${folder}`], io);
  const file = join(folder, 'verdict.json');
  const verdict = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunVerdict) : undefined;
  return { exitCode, out: out.join('\n'), err: err.join('\n'), verdict, file };
}

const wrong = ['run', '--target=mock:put-is-served', '--requirement=RF-REQ-01'];
const right = ['run', '--requirement=RF-REQ-01'];
const worse = '--fail-on=worse';

async function baselineOf(name: string, args: readonly string[]): Promise<string> {
  const { file } = await cli(name, ...args);
  const kept = join(scratch, `${name}.json`);
  copyFileSync(file, kept);
  return kept;
}

describe('a gate against operators', () => {
  test('fails on what is worse, passes what is old, and says so', async () => {
    const [violating, conforming] = [await baselineOf('old', wrong), await baselineOf('good', right)];

    const old = await cli('same', ...wrong, `--baseline=${violating}`, worse);
    expect([old.exitCode, old.verdict?.verdict]).toEqual([0, 'no-worse']);
    expect(old.out).toMatch(/no worse than the baseline \(1 of \d+ requirements\): 1 MUST violated in both/);
    expect(old.out.split('\n').at(-1)).not.toContain('conforms');

    const fresh = await cli('fresh', ...wrong, `--baseline=${conforming}`, worse);
    expect([fresh.exitCode, fresh.verdict?.comparison?.newlyFailing[0]]).toEqual([
      1,
      { id: 'RF-REQ-01', keyword: 'MUST', before: 'conforms', now: 'violates', worse: 'violated' },
    ]);

    const fixed = await cli('fixed', ...right, `--baseline=${violating}`, worse);
    expect([fixed.exitCode, fixed.out]).toEqual([0, expect.stringContaining('newly passing: 1')]);

    const shown = await cli('shown', ...wrong, `--baseline=${violating}`);
    expect([shown.exitCode, shown.verdict?.comparison?.unchanged]).toEqual([1, 1]);
  }, 60_000);

  test('appends a summary in Markdown to what is there', async () => {
    const page = join(scratch, 'page.md');
    writeFileSync(page, 'before\n');
    await cli('summary', ...wrong, `--summary=${page}`);
    expect(readFileSync(page, 'utf8')).toMatch(/^before\n\*\*❌ `violates`\*\*, exit code 1/);
  }, 30_000);
});

describe('a gate is refused before the first request', () => {
  const baseline = join(scratch, 'reports', 'verdict.json');

  test('without a baseline to be worse than', async () => {
    const { exitCode, err } = await cli('none', ...right, worse);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('needs --baseline FILE')]);
  });

  test('with a baseline for one test run again', async () => {
    const { exitCode, err } = await cli('replay', '--path=RF-ST-04.empty-body', '--baseline=x.json');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('leave --baseline out')]);
  });

  test('with the file that the run itself writes, by any name', async () => {
    mkdirSync(join(scratch, 'reports'), { recursive: true });
    symlinkSync(join(scratch, 'reports'), join(scratch, 'link'));
    for (const file of [baseline, join(scratch, 'link', 'verdict.json')]) {
      const { exitCode, err } = await cli('reports', ...right, `--baseline=${file}`);
      expect([exitCode, err]).toEqual([2, expect.stringContaining('keep it elsewhere')]);
    }
  });

  test.each([
    ['run', right],
    ['sdk', ['sdk', '--driver=reference']],
  ])('%s, with a baseline that is not a verdict', async (name, args) => {
    const file = join(scratch, 'broken.json');
    writeFileSync(file, '{');
    const { exitCode, err, verdict } = await cli(`broken-${name}`, ...args, `--baseline=${file}`, worse);
    expect([exitCode, verdict]).toEqual([2, undefined]);
    expect(err).toContain('is not JSON: name the verdict.json of an earlier run');
  });
});

test('a gate against SDKs is the same, and takes no baseline of an operator', async () => {
  const sdk = ['sdk', '--driver=reference', '--requirement=SDK-REQ-01'];
  const baseline = await baselineOf('sdk', sdk);
  const same = await cli('sdk-same', ...sdk, `--baseline=${baseline}`, worse);
  expect([same.exitCode, same.verdict?.comparison?.unchanged]).toEqual([0, 1]);
  const ofOperator = await baselineOf('operator', [...right, '--revision=2026-07']);
  const { exitCode, err } = await cli('sdk-other', ...sdk, `--baseline=${ofOperator}`);
  expect([exitCode, err]).toEqual([
    2,
    expect.stringContaining('is of an operator, and this run tests an SDK'),
  ]);
}, 60_000);
