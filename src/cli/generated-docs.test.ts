import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { renderDivergences } from '../contract/divergences-page.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { docsCommand } from './generated-docs.ts';
import { capturedIo } from './testing/captured-io.ts';

let rootDir: string;
beforeEach(() => {
  rootDir = scratchFolder();
});

function run(check: boolean) {
  const { io, out, err } = capturedIo();
  return { exitCode: docsCommand({ check }, io, rootDir), out, err };
}

const page = () => join(rootDir, 'docs', 'divergences.md');

test('a missing page is written and then up to date', () => {
  expect(run(false)).toEqual({ exitCode: 0, out: ['docs/divergences.md'], err: [] });
  expect(readFileSync(page(), 'utf8')).toBe(renderDivergences());
  for (const check of [true, false]) expect(run(check)).toEqual({ exitCode: 0, out: [], err: [] });
});

test('a check writes nothing, names the page that differs and says what to do', () => {
  const stale = ['docs/divergences.md: differs from the divergence register; run npm run schemas'];
  expect(run(true)).toEqual({ exitCode: 1, out: [], err: stale });
  expect(existsSync(page())).toBe(false);
  run(false);
  writeFileSync(page(), 'edited by hand');
  expect(run(true)).toEqual({ exitCode: 1, out: [], err: stale });
  expect(readFileSync(page(), 'utf8')).toBe('edited by hand');
});
