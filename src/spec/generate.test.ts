import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { sharedScratchFolder } from '../testing/scratch-folder.ts';
import { checkGenerated, generateAll, writeGenerated } from './generate.ts';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));
const rootDir = sharedScratchFolder();
const table = join(rootDir, 'schemas/2023-08/token-refresh.md');
const statuses = 'src/contract/generated/2023-08/statuses.ts';

beforeEach(async () => {
  await rm(rootDir, { recursive: true, force: true });
  for (const part of ['schemas', 'src/contract/generated']) {
    await cp(join(projectDir, part), join(rootDir, part), { recursive: true });
  }
});

test('the committed files are generated from the tables, and generating twice gives the same files', async () => {
  expect(await checkGenerated(projectDir)).toEqual([]);
  expect(await generateAll(rootDir)).toEqual(await generateAll(projectDir));
});

test('check reports missing, differing and superfluous files, and writing fixes them', async () => {
  await rm(join(rootDir, 'schemas/2026-07/identity.schema.json'));
  await writeFile(join(rootDir, 'schemas/2023-08/old.schema.json'), '{}');
  await writeFile(join(rootDir, 'src/contract/generated/old.ts'), '');
  await writeFile(join(rootDir, statuses), `${await readFile(join(rootDir, statuses), 'utf8')}\n`);
  expect((await checkGenerated(rootDir)).sort()).toEqual([
    'schemas/2023-08/old.schema.json: superfluous',
    'schemas/2026-07/identity.schema.json: missing',
    'src/contract/generated/2023-08/statuses.ts: differs',
    'src/contract/generated/old.ts: superfluous',
  ]);
  expect(await writeGenerated(rootDir)).toHaveLength(4);
  expect(await checkGenerated(rootDir)).toEqual([]);
});

test('a new row in a table reaches the schemas and the types', async () => {
  const row = '| `advertising_token` | string |';
  const markdown = await readFile(table, 'utf8');
  await writeFile(table, markdown.replace(row, `| \`issued_at\` | number | When. |\n${row}`));
  const files = await generateAll(rootDir);
  expect(files.get('schemas/2023-08/identity.schema.json')).toContain('"issued_at"');
  expect(files.get('src/contract/generated/2023-08/types.ts')).toMatch(/\n {2}issued_at: number;/);
});

test('no file changes when a table cannot be read', async () => {
  await rm(join(rootDir, statuses));
  await writeFile(table, (await readFile(table, 'utf8')).replace('| double |', '| dubble |'));
  await expect(writeGenerated(rootDir)).rejects.toMatchObject({
    code: 'unknown-type',
    data: { file: 'schemas/2023-08/token-refresh.md', line: 25 },
  });
  await expect(readFile(join(rootDir, statuses))).rejects.toThrow('ENOENT');
});

test.each([
  ['a revision that differs from its folder', 'wrong-revision', 'revision: 2023-08', 'revision: 2026-07'],
  ['the title of the other endpoint', 'unknown-endpoint', '# POST /token/refresh', '# POST /token/generate'],
])('%s is refused', async (_title, code, from, to) => {
  let markdown = (await readFile(table, 'utf8')).replace(from, to);
  if (code === 'unknown-endpoint') markdown = markdown.replace('## Response body', await bodyTable());
  await writeFile(table, markdown);
  await expect(generateAll(rootDir)).rejects.toMatchObject({ code, data: { line: 1 } });
});

async function bodyTable(): Promise<string> {
  const generate = await readFile(join(rootDir, 'schemas/2023-08/token-generate.md'), 'utf8');
  return /## Body parameters[\s\S]*?## Response body/.exec(generate)?.[0] ?? '';
}
