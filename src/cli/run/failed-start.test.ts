import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { lockFolder } from '../../report/folder-lock.ts';
import { MARKER } from '../../report/report-folder.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { runProgram } from '../main.ts';
import { capturedIo } from '../testing/captured-io.ts';

afterEach(() => vi.unstubAllEnvs());

const EARLIER = '{"suite":{"name":"euid-conformance"},"verdict":"violates"}';

/** A report folder as an earlier run left it. */
function earlierReport(): string {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'verdict.json'), EARLIER);
  mkdirSync(join(folder, 'allure-results'));
  for (const name of [MARKER, 'old-result.json']) writeFileSync(join(folder, 'allure-results', name), '{}');
  return folder;
}

async function run(folder: string, ...args: string[]) {
  const { io, out, err } = capturedIo();
  const exitCode = await runProgram(['run', '--no-html', `--report-dir=${folder}`, ...args], io);
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}

test.each([
  ['an unknown target', ['--target=itneg']],
  ['an unknown behaviour of the mock', ['--target=mock:no-such-mutant']],
  ['a missing waiver file', ['--waivers=/no/such/file.json']],
  ['a vault without credentials', ['--target=http://127.0.0.1:9', '--vault=/tmp/no.vault']],
  ['an unknown option', ['--no-such-option']],
  ['a second target without credentials', ['--second-target=http://127.0.0.1:9']],
])('a run that cannot start over %s deletes nothing', async (_, args) => {
  vi.stubEnv('EUID_API_KEY', '');
  vi.stubEnv('EUID_CLIENT_SECRET', '');
  const folder = earlierReport();
  expect(await run(folder, ...args)).toMatchObject({ exitCode: 2 });
  expect(readFileSync(join(folder, 'verdict.json'), 'utf8')).toBe(EARLIER);
  expect(readdirSync(join(folder, 'allure-results')).sort()).toEqual([MARKER, 'old-result.json']);
  expect(readdirSync(folder).sort()).toEqual(['allure-results', 'verdict.json']);
});

test('a template that would replace a file is refused before the first request', async () => {
  const folder = earlierReport();
  const template = join(folder, 'mine.json');
  writeFileSync(template, 'mine');
  const { exitCode, out, err } = await run(folder, `--write-waivers=${template}`);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain('is there already');
  expect(readFileSync(join(folder, 'verdict.json'), 'utf8')).toBe(EARLIER);
});

test('a report folder in use or out of reach is refused before the first request', async () => {
  const folder = earlierReport();
  using lock = lockFolder(folder);
  expect(lock).toBeDefined();
  const inUse = await run(folder);
  expect(inUse).toMatchObject({ exitCode: 2, out: '' });
  expect(inUse.err).toContain(`in use by another run (process ${process.pid}, since `);
  const outOfReach = await run('/proc/reports');
  expect(outOfReach).toMatchObject({ exitCode: 2, out: '' });
  expect(outOfReach.err).toContain('/proc/reports cannot be written');
});

test('no verdict stays beside an exit code that says something else', async () => {
  const folder = scratchFolder();
  const { exitCode, err } = await run(folder, '--requirement=RF-REQ-01', '--vault=/proc/tokens.vault');
  expect(exitCode).toBe(2);
  expect(err).toContain('/proc/tokens.vault cannot be written');
  expect(existsSync(join(folder, 'verdict.json'))).toBe(false);
}, 30_000);
