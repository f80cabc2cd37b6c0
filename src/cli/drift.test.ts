import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sharedScratchFolder } from '../testing/scratch-folder.ts';
import { type DriftArguments, driftCommand } from './drift.ts';
import { capturedIo } from './testing/captured-io.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));
const folder = sharedScratchFolder();

async function run(args: Partial<DriftArguments>) {
  const { io, out, err } = capturedIo();
  const exitCode = await driftCommand({ pages: [], revision: '2023-08', ...args }, io, rootDir);
  return { exitCode, out, err };
}

async function pageWith(name: string, from: string, to: string): Promise<string> {
  const tables = await readFile(join(rootDir, 'schemas/2023-08/token-refresh.md'), 'utf8');
  const path = join(folder, name);
  await writeFile(path, tables.replace(from, to));
  return path;
}

test('no drift gives exit 0 and one line', async () => {
  const page = await pageWith('same.md', '', '');
  expect(await run({ pages: [page] })).toEqual({
    exitCode: 0,
    out: [`no drift between ${page} and revision 2023-08`],
    err: [],
  });
});

test('one edit gives exit 1 and one line', async () => {
  const page = await pageWith('edited.md', '| `expired_token` | 400 |', '| `expired_token` | 403 |');
  const { exitCode, out } = await run({ pages: [page] });
  expect(exitCode).toBe(1);
  expect(out).toEqual([`${page}:38: changed status expired_token, HTTP status code: 400 → 403`]);
});

test('an unreadable page gives exit 2, and the other pages are still compared', async () => {
  const edited = await pageWith('edited.md', '| double |', '| number |');
  const broken = await pageWith('broken.md', '| 401 |', '| none |');
  const absent = join(folder, 'absent.md');
  const { exitCode, out, err } = await run({ pages: [broken, absent, edited] });
  expect(exitCode).toBe(2);
  expect(out).toEqual([
    `${edited}:25: changed response body property identity_expires, type: double → number`,
  ]);
  expect(err[0]).toMatch(`${broken}:39: HTTP status code "none"`);
  expect(err[1]).toMatch(`${absent}:1: cannot be read`);
});

test('the revisions differ in types, parameters and identities', async () => {
  const { exitCode, out } = await run({ between: ['2023-08', '2026-07'] });
  expect(exitCode).toBe(1);
  const parameters = out.filter((line) => line.includes('body parameter'));
  expect(parameters.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'removed body parameter tcf_consent_string (string, required)',
    'removed body parameter policy (number, required)',
    'added body parameter phone (string, conditionally required)',
    'added body parameter phone_hash (string, conditionally required)',
  ]);
  expect(out.filter((line) => line.endsWith('type: double → number'))).toHaveLength(6);
  expect((await run({ between: ['2023-08', '2023-08'] })).exitCode).toBe(0);
});

test.each([
  ['nothing to compare', {}, 'give either pages'],
  [
    'pages and revisions at once',
    { pages: ['page.md'], between: ['2023-08', '2026-07'] as const },
    'give either pages',
  ],
  [
    'a revision without tables',
    { between: ['2023-08', '2025-01'] as const },
    'no tables for --between 2023-08 2025-01',
  ],
])('%s gives exit 2 and one line', async (_title, args, message) => {
  const { exitCode, out, err } = await run(args);
  expect(exitCode).toBe(2);
  expect(out).toEqual([]);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain(message);
});

test('an unrelated error is not reported as a mistake in a page', async () => {
  const page = await pageWith('same.md', '', '');
  const broken = () => {
    throw new TypeError('the terminal is gone');
  };
  const command = driftCommand({ pages: [page], revision: '2023-08' }, { out: broken, err: broken }, rootDir);
  await expect(command).rejects.toThrow('the terminal is gone');
});
