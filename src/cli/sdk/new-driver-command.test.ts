import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callingCases } from '../../sdk/check/calling-cases.ts';
import { checkDriver } from '../../sdk/check/check-driver.ts';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import { runProgram } from '../main.ts';
import { capturedIo } from '../testing/captured-io.ts';

const folder = sharedScratchFolder();
const has = (program: string, ...version: string[]) => spawnSync(program, version).status === 0;

async function run(...args: string[]) {
  const { io, out, err } = capturedIo();
  const exitCode = await runProgram(['sdk', ...args], io);
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}

const tested: readonly {
  language: string;
  file: string;
  command: string;
  isHere: boolean;
  build?: string;
}[] = [
  {
    language: 'javascript',
    file: 'driver.mjs',
    command: `"${process.execPath}" "${join(folder, 'driver.mjs')}"`,
    isHere: true,
  },
  {
    language: 'python',
    file: 'driver.py',
    command: `python3 "${join(folder, 'driver.py')}"`,
    isHere: has('python3', '--version'),
  },
  {
    language: 'java',
    file: 'Driver.java',
    command: `java -XX:TieredStopAtLevel=1 "${join(folder, 'Driver.java')}"`,
    isHere: has('javac', '--version'),
  },
  {
    language: 'go',
    file: 'driver.go',
    command: `"${join(folder, 'go-driver')}"`,
    isHere: has('go', 'version'),
    build: `go build -o "${join(folder, 'go-driver')}" "${join(folder, 'driver.go')}"`,
  },
];

test.each(tested.filter(({ isHere }) => isHere))(
  'the template for $language speaks the protocol, is wrong only where it calls no SDK, and is never green',
  async ({ language, file, command, build }) => {
    const path = join(folder, file);
    const { exitCode, out } = await run('--new-driver', language, path);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('TODO')]);
    if (build !== undefined) expect(spawnSync(build, { shell: true, encoding: 'utf8' }).stderr).toBe('');
    const wrong: string[] = [];
    await checkDriver(command, (one) => {
      if (one.result === 'wrong') wrong.push(`${one.title}: ${one.came}`);
    });
    const calling = callingCases.map(({ title }) => `${title}: the error template`);
    expect(wrong.filter((line) => !calling.includes(line))).toEqual([]);
    expect(wrong.length).toBeGreaterThan(4);
    const report = `--report-dir=${join(folder, `${language}-report`)}`;
    const judged = await run('--driver', command, '--requirement=SDK-OK-01,SDK-ERR-05', '--no-html', report);
    expect(judged.exitCode).toBe(1);
  },
  120_000,
);

test.each(['kotlin', 'swift', 'csharp'])(
  'the template for %s knows every command and every answer',
  async (language) => {
    const path = join(folder, language);
    expect((await run('--new-driver', language, path)).exitCode).toBe(0);
    const text = readFileSync(path, 'utf8');
    const words =
      'hello refresh generate state wait bye unknown done outcome silent template identity abilities';
    expect(words.split(' ').filter((word) => !text.includes(`"${word}"`))).toEqual([]);
  },
);

test('a file that is there already is never overwritten', async () => {
  const path = join(folder, 'mine.mjs');
  writeFileSync(path, 'mine');
  const { exitCode, err } = await run('--new-driver', 'javascript', path);
  expect([exitCode, err]).toEqual([2, expect.stringContaining('is there already')]);
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test.each([
  [['--new-driver', 'jva'], 'did you mean java?'],
  [['--new-driver', 'java', 'a', 'b'], 'a language and one file'],
  [['--new-driver', 'java', join(folder, 'no', 'such', 'folder')], 'cannot be written (ENOENT)'],
  [['--check-driver', 'no-such-program-of-this-suite'], 'no program called no-such-program-of-this-suite'],
  [['--check-driver', './no-such-program-of-this-suite'], 'not found'],
  [['--check-driver', ''], 'the driver has no name'],
])('%j is a mistake, and the message says what to do', async (args, what) => {
  const { exitCode, err } = await run(...args);
  expect([exitCode, err]).toEqual([2, expect.stringContaining(what)]);
});

test('--check-driver prints one line for a case that is right, and three more for one that is wrong', async () => {
  const path = join(folder, 'other.mjs');
  await run('--new-driver', 'javascript', path);
  const { exitCode, out } = await run('--check-driver', `"${process.execPath}" "${path}"`);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^ok {5}hello is answered/m);
  expect(out).toMatch(
    /^wrong {2}an opt-out .*\n +came +the error template\n +wanted +optout.*\n +see .*"Outcomes"/m,
  );
  expect(out).toMatch(/\n\d+ right, \d+ wrong, \d+ not tried$/);
}, 60_000);
