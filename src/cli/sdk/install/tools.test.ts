import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedScratchFolder } from '../../../testing/scratch-folder.ts';
import { InstallError } from './install-error.ts';
import { findTool, runTool, type Tool } from './tools.ts';

const folder = sharedScratchFolder();
const tool: Tool = {
  commands: ['frob', 'frob-2'],
  variable: 'FROB',
  from: 'Frob (Debian: apt-get install frob)',
};

function program(name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\necho "out $1"\necho err >&2\nexit $2\n');
  chmodSync(path, mode);
  return path;
}

test('a program is found by its second name, and by a variable before the search path', () => {
  const second = program('frob-2');
  expect(findTool(tool, { PATH: `/nowhere:${folder}` })).toBe(second);
  const other = program('other');
  expect(findTool(tool, { PATH: folder, FROB: other })).toBe(other);
});

test.each([
  ['it is nowhere', { PATH: '/nowhere' }],
  ['the variable names nothing', { PATH: folder, FROB: '/nowhere/frob' }],
  ['what the variable names is not a program', { PATH: folder, FROB: program('text', 0o644) }],
])('a missing program is named with what it comes with: %s', (_, environment) => {
  expect(() => findTool(tool, environment)).toThrow(
    'frob is missing: it comes with Frob (Debian: apt-get install frob); FROB may name its place',
  );
});

test('a package client that fails is named with what it said and what to do', async () => {
  const path = program('client');
  await runTool(path, ['x', '0'], 'never shown');
  await expect(runTool(path, ['x', '3'], 'look at the network')).rejects.toThrow(
    /client ended with 3; look at the network\n(out x\nerr|err\nout x)$/,
  );
  await expect(runTool(join(folder, 'absent'), [], 'hint')).rejects.toThrow(InstallError);
});
