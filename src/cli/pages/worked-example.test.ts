import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';

const page = readFileSync(join(packageRoot, 'docs', 'adding-a-requirement.md'), 'utf8');
const commands = [...page.matchAll(/^```sh\n(.*)\n```$/gm)].map(([, command = '']) => command);
/** Blocks that name a file; with a plus sign they stand before its last line, else they are all of it. */
const blocks = [...page.matchAll(/^```ts (\S+)( \+)?\n([\s\S]*?)^```$/gm)];

/** A copy of the checkout with what the page adds. */
function changedCopy(): string {
  const checkout = join(scratchFolder(), 'checkout');
  for (const file of ['package.json', 'tsconfig.json', 'src', 'suites', 'schemas']) {
    cpSync(join(packageRoot, file), join(checkout, file), { recursive: true });
  }
  symlinkSync(join(packageRoot, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  for (const [, path = '', plus, text = ''] of blocks) {
    const file = join(checkout, path);
    mkdirSync(dirname(file), { recursive: true });
    if (plus === undefined) expect(existsSync(file)).toBe(false);
    const before = plus === undefined ? '' : readFileSync(file, 'utf8');
    const lastLine = before.lastIndexOf('\n', before.length - 2) + 1;
    writeFileSync(file, before.slice(0, lastLine) + text + before.slice(lastLine));
  }
  return checkout;
}

/** A command of the page in a folder. */
function run(command: string, checkout: string) {
  const { status, stdout, stderr } = spawnSync(command, {
    shell: true,
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, output: stdout + stderr };
}

test('the example of the page on adding a requirement holds from start to end', () => {
  const checkout = changedCopy();
  const [conforms, violates, proves] = commands.map((command) => run(command, checkout));
  expect(blocks).toHaveLength(3);
  expect(commands).toHaveLength(3);
  expect(conforms).toMatchObject({ status: 0 });
  expect(conforms?.output).toContain('1 test');
  expect(violates).toMatchObject({ status: 1 });
  expect(violates?.output).toContain('Server: example/1.0');
  expect(proves?.output).toMatch(/\b1 passed, 0 failed/);
  expect(proves).toMatchObject({ status: 0 });
}, 120_000);
