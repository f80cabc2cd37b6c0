import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from './package-info.ts';

const beforeClient = ['secret', 'spec', 'contract', 'envelope', 'arbitraries'];
const beforeTargets = [...beforeClient, 'client', 'mock', 'mutants'];

/** Which folders of src each folder may import from, besides itself. */
const allowed: Record<string, readonly string[]> = {
  secret: [],
  spec: ['secret'],
  contract: ['secret', 'spec'],
  envelope: ['secret', 'spec', 'contract'],
  arbitraries: ['secret', 'spec', 'contract'],
  client: beforeClient,
  mock: ['secret', 'contract', 'envelope'],
  mutants: ['secret', 'contract', 'envelope', 'mock'],
  hostile: ['secret', 'contract', 'envelope', 'mock'],
  targets: beforeTargets,
  run: [...beforeTargets, 'targets'],
  report: [...beforeTargets, 'targets', 'run'],
  cli: [...beforeTargets, 'targets', 'run', 'report'],
  proof: [...beforeTargets, 'hostile', 'targets', 'run', 'report', 'cli'],
};

const sourceRoot = join(packageRoot, 'src');

// A test may look at whatever shows that its subject works.
function sources(): string[] {
  const paths = readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(sourceRoot, path), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => relative(sourceRoot, join(sourceRoot, path, '..', specifier)));
}

function folderOf(path: string): string {
  return path.split(sep)[0] ?? '';
}

function violations(path: string): string[] {
  const folder = folderOf(path);
  return importsOf(path)
    .filter((target) => folderOf(target) !== folder && !(allowed[folder] ?? []).includes(folderOf(target)))
    .map((target) => `${path} imports ${target}`);
}

describe('imports point one way', () => {
  test('every folder has its place', () => {
    const folders = new Set(sources().map(folderOf));
    expect([...folders].filter((folder) => allowed[folder] === undefined)).toEqual([]);
  });

  test('no file imports against the arrows, and none a suite', () => {
    expect(sources().flatMap(violations)).toEqual([]);
  });

  test('the reader of imports sees them', () => {
    expect(importsOf(join('cli', 'conduct-run.ts'))).toContain(join('run', 'verdict.ts'));
  });
});
