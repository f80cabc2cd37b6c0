import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../basics/package-root.ts';

/** The folders that each folder may import from, in addition to itself. */
type Arrows = Record<string, readonly string[]>;

const beforeClient = ['basics', 'secret', 'spec', 'contract', 'envelope', 'arbitraries'];
const beforeTargets = [...beforeClient, 'client', 'mock', 'mutants'];
const foundations = ['evidence'];
const observers = [...foundations, 'answers'];
const judges = [...observers, 'laws', 'randomness'];
const scenarios = [...judges, 'waivers', 'supplies', 'watch'];

/** The allowed imports by parent folder and sub-folder; '.' means the files directly in the parent folder. */
const arrowsIn: Record<string, Arrows> = {
  src: {
    basics: [],
    testing: ['basics'],
    secret: ['basics'],
    spec: ['basics', 'secret'],
    contract: ['basics', 'secret', 'spec'],
    envelope: ['basics', 'secret', 'spec', 'contract'],
    arbitraries: ['basics', 'secret', 'spec', 'contract'],
    client: beforeClient,
    mock: ['basics', 'secret', 'contract', 'envelope'],
    mutants: ['basics', 'secret', 'contract', 'envelope', 'mock'],
    hostile: ['basics', 'secret', 'contract', 'envelope', 'mock'],
    targets: beforeTargets,
    run: [...beforeTargets, 'targets'],
    sdk: [...beforeTargets, 'hostile', 'targets', 'run'],
    report: [...beforeTargets, 'targets', 'run'],
    // The package's entry points, which nothing here imports.
    api: ['basics', 'contract', 'envelope', 'arbitraries', 'mock', 'mutants', 'run'],
    cli: [...beforeTargets, 'targets', 'run', 'sdk', 'report'],
    proof: [...beforeTargets, 'hostile', 'targets', 'run', 'sdk', 'report', 'cli'],
  },
  'src/mock': {
    state: [],
    http: [],
    tokens: ['state'],
    behaviour: ['state', 'http', 'tokens'],
    routes: ['state', 'http', 'tokens', 'behaviour'],
    control: ['state', 'http', 'tokens', 'behaviour'],
    '.': ['state', 'http', 'behaviour', 'routes', 'control'],
    testing: ['state', 'http', 'tokens', 'behaviour', 'routes', 'control', '.'],
  },
  'src/run': {
    evidence: [],
    answers: foundations,
    waivers: observers,
    supplies: observers,
    laws: observers,
    randomness: [],
    watch: judges,
    verdict: scenarios,
    scenario: scenarios,
    model: [...scenarios, 'scenario'],
    execute: [...scenarios, 'scenario', 'verdict'],
    shards: [...scenarios, 'scenario', 'verdict', 'execute'],
    testing: [...scenarios, 'scenario', 'verdict', 'execute', 'shards'],
  },
};

// Tests may import from anywhere.
const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => join('src', path));

function importsOf(path: string): string[] {
  const text = readFileSync(join(packageRoot, path), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => relative('.', join(path, '..', specifier)));
}

/** The sub-folder of `parent` that contains a file; undefined if the file is elsewhere. */
function subFolderOf(parent: string, path: string): string | undefined {
  const [first = '', second] = relative(parent, path).split(sep);
  if (first === '..') return undefined;
  return second === undefined ? '.' : first;
}

function violations(parent: string, path: string): string[] {
  const folder = subFolderOf(parent, path);
  if (folder === undefined) return [];
  const allowed = arrowsIn[parent]?.[folder] ?? [];
  return importsOf(path)
    .filter((imported) => {
      const other = subFolderOf(parent, imported);
      return other !== undefined && other !== folder && !allowed.includes(other);
    })
    .map((imported) => `${path} imports ${imported}`);
}

/** Files that import each other, directly or indirectly, including type imports. */
function circles(): string[][] {
  const graph = new Map(sources.map((path) => [path, importsOf(path)]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const found: string[][] = [];
  const visit = (path: string) => {
    if (state.get(path) === 'open') found.push([...trail.slice(trail.indexOf(path)), path]);
    if (state.has(path)) return;
    state.set(path, 'open');
    trail.push(path);
    for (const imported of graph.get(path) ?? []) visit(imported);
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of sources) visit(path);
  return found;
}

test('no folder holds more source files than a reader takes in at once', () => {
  const folders = [...new Set(sources.map((path) => dirname(path)))];
  const filesIn = (folder: string) => sources.filter((path) => dirname(path) === folder).length;
  expect(folders.filter((folder) => filesIn(folder) > 25)).toEqual([]);
});

describe('imports point one way', () => {
  test.each(Object.keys(arrowsIn))('every folder in %s has its allowed imports', (parent) => {
    const folders = sources.map((path) => subFolderOf(parent, path));
    const unplaced = folders.filter((folder) => folder !== undefined && !arrowsIn[parent]?.[folder]);
    expect([...new Set(unplaced)]).toEqual([]);
  });

  test.each(Object.keys(arrowsIn))('no file in %s imports against the arrows', (parent) => {
    expect(sources.flatMap((path) => violations(parent, path))).toEqual([]);
  });

  test('no file imports a suite', () => {
    const suites = sources.flatMap((path) =>
      importsOf(path).filter((imported) => !imported.startsWith('src')),
    );
    expect(suites).toEqual([]);
  });

  test('no file imports itself through other files, not even for a type', () => {
    expect(circles()).toEqual([]);
  });

  test('only tests and test support import test support', () => {
    const isSupport = (path: string) => path.split(sep).includes('testing');
    const strays = sources
      .filter((path) => !isSupport(path) && !path.startsWith(join('src', 'proof')))
      .flatMap((path) => importsOf(path).filter(isSupport));
    expect(strays).toEqual([]);
  });

  test('the helper importsOf finds imports', () => {
    expect(importsOf(join('src', 'cli', 'run', 'conduct-run.ts'))).toContain(
      join('src', 'run', 'verdict', 'verdict.ts'),
    );
  });
});
