import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sharedScratchFolder } from '../testing/scratch-folder.ts';
import { schemasCommand } from './schemas.ts';
import { capturedIo } from './testing/captured-io.ts';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));
const rootDir = sharedScratchFolder();
await cp(join(projectDir, 'schemas'), join(rootDir, 'schemas'), { recursive: true });

async function run(check: boolean) {
  const { io, out, err } = capturedIo();
  return { exitCode: await schemasCommand({ check }, io, rootDir), out, err };
}

test('check fails before the files are written and passes after', async () => {
  const before = await run(true);
  expect(before.exitCode).toBe(1);
  expect(before.err).toContain('src/contract/generated/2023-08/types.ts: missing');
  expect(before.err.at(-1)).toBe('run npm run schemas and commit what it writes');
  expect((await run(false)).out.at(-1)).toBe('6 files written');
  expect(await run(true)).toEqual({ exitCode: 0, out: ['generated files are up to date'], err: [] });
  expect((await run(false)).out).toEqual(['generated files were up to date']);
});

test('a generated schema that was loosened by hand is reported', async () => {
  await run(false);
  const path = 'schemas/2023-08/refresh-success.schema.json';
  const schema = JSON.parse(await readFile(join(rootDir, path), 'utf8')) as { required: string[] };
  expect(schema.required).toContain('body');
  const loosened = { ...schema, required: schema.required.filter((name) => name !== 'body') };
  await writeFile(join(rootDir, path), `${JSON.stringify(loosened, undefined, 2)}\n`);
  const { exitCode, err } = await run(true);
  expect(exitCode).toBe(1);
  expect(err[0]).toContain(path);
  expect((await run(false)).out).toEqual([path, '1 files written']);
});

test('an unrelated error is not reported as a mistake in a table', async () => {
  const broken = () => {
    throw new TypeError('the terminal is gone');
  };
  const io = { out: broken, err: broken };
  await expect(schemasCommand({ check: true }, io, rootDir)).rejects.toThrow('the terminal is gone');
});

test('a table that cannot be read is reported in one line', async () => {
  await writeFile(
    join(rootDir, 'schemas/2026-07/token-generate.md'),
    '---\nrevision: 2026-07\n---\n\n# Nothing\n',
  );
  for (const check of [true, false]) {
    const { exitCode, err } = await run(check);
    expect(exitCode).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^schemas\/2026-07\/token-generate\.md:5: the title "Nothing"/);
  }
});
