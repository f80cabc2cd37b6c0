import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runProgram } from '../main.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { readVerdict } from '../testing/run-cli.ts';

async function run(...args: string[]) {
  const { io, err } = capturedIo();
  const exitCode = await runProgram(['sdk', '--driver=reference', '--no-html', ...args], io);
  return { exitCode, err: err.join('\n') };
}

test('a replay writes beside the report of its run', async () => {
  const folder = scratchFolder();
  const path = '--path=SDK-DRV-01.the-driver-answers-a-refresh-a-wait-and-a-question-for-its-s';
  expect((await run(path, `--report-dir=${folder}`)).exitCode).toBe(3);
  expect([readVerdict(folder), readVerdict(join(folder, 'replays'))?.scope]).toEqual([undefined, 'replay']);
}, 30_000);

test.each([
  [['--path=SDK-DRV-01.no-such-scenario'], 'there is no scenario SDK-DRV-01.no-such-scenario'],
  [['--runs=0'], 'a whole number from 1'],
  [['--driver=pyhton', '--sdk-version=1.0.0'], 'did you mean python?'],
  [['--driver=reference', '--sdk-version=1.0.0'], '--sdk-version belongs to'],
  [['--waivers=absent.json'], 'absent.json'],
])('%j is a mistake, which deletes nothing', async (args, what) => {
  const folder = scratchFolder();
  const { exitCode, err } = await run(...args, `--report-dir=${join(folder, 'reports')}`);
  expect([exitCode, err]).toEqual([2, expect.stringContaining(what)]);
  expect(existsSync(join(folder, 'reports'))).toBe(false);
});

test('a waiver template that is there already is refused before the run', async () => {
  const folder = scratchFolder();
  const template = join(folder, 'template.json');
  writeFileSync(template, 'mine');
  const { exitCode, err } = await run(
    `--write-waivers=${template}`,
    `--report-dir=${join(folder, 'reports')}`,
  );
  expect([exitCode, err]).toEqual([2, expect.stringContaining('is there already')]);
});
