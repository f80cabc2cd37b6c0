import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { checkContents, checkImports, checkLinks } from './contents.ts';

const packed = (files: readonly string[], bytes = 1_000) => ({ tarball: '', files, bytes });

/** A package with these files. */
function unpacked(texts: Record<string, string>) {
  const home = scratchFolder();
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return [packed(Object.keys(texts)), home] as const;
}

test.each([
  'dist/src/mock/mock.test.js',
  'dist/src/run/testing/samples.js',
  'dist/src/sdk/fixtures/one.json',
  'dist/src/proof/mutants.js',
  'src/cli/main.ts',
  'src/cli/start/start.test.ts',
])('%s does not belong into the package', (file) => {
  expect(() => checkContents(packed(['package.json', file]))).toThrow(`such as ${file}`);
});

test('a package that holds only what runs is fine, unless it is large', () => {
  const files = ['package.json', 'dist/src/api/index.js', 'dist/src/api/index.d.ts', 'src/cli/bin.cjs'];
  expect(checkContents(packed(files, 1_200_000))).toBe('4 files, 1.2 MB');
  expect(() => checkContents(packed(files, 3_000_001))).toThrow('3000001 bytes');
});

test('an import that leads out of the package is found', () => {
  expect(checkImports(...unpacked({ 'a/one.js': "import '../b/two.js';", 'b/two.js': '' }))).toBe(
    '2 modules',
  );
  const broken = unpacked({ 'a/one.js': "const two = await import('../b/two.js');" });
  expect(() => checkImports(...broken)).toThrow('a/one.js imports b/two.js');
});

test('a link of a page that leads out of the package is found', () => {
  const links = '[a](docs/a.md#part) [b](https://example.com) ![c](c.png) [d](#d) [folder](docs)';
  expect(checkLinks(...unpacked({ 'README.md': links, 'docs/a.md': '[r](../README.md)', 'c.png': '' }))).toBe(
    '2 pages',
  );
  expect(() => checkLinks(...unpacked({ 'README.md': links, 'docs/a.md': '' }))).toThrow(
    'README.md links to c.png',
  );
});
