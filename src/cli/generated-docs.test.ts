import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { renderDivergences } from '../contract/divergences-page.ts';
import { inputNames } from '../contract/inputs.ts';
import { renderInputs } from '../contract/inputs-page.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { docsCommand } from './generated-docs.ts';
import { capturedIo } from './testing/captured-io.ts';

const schema = { title: 'Waivers', $defs: { input: { enum: ['old'] }, day: { type: 'string' } } };

let rootDir: string;
beforeEach(() => {
  rootDir = scratchFolder();
  write('schemas/waivers.schema.json', JSON.stringify(schema, undefined, 2));
});

const path = (file: string) => join(rootDir, ...file.split('/'));
const read = (file: string) => readFileSync(path(file), 'utf8');

function write(file: string, content: string): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), content);
}

function run(check: boolean) {
  const { io, out, err } = capturedIo();
  return { exitCode: docsCommand({ check }, io, rootDir), out, err };
}

const all = [
  'docs/divergences.md',
  'docs/waivers.md',
  'docs/api.md',
  'docs/control-api.md',
  'schemas/control-api.openapi.json',
  'schemas/waivers.schema.json',
];

test('missing pages are written and then up to date', () => {
  expect(run(false)).toEqual({ exitCode: 0, out: all, err: [] });
  expect(read('docs/divergences.md')).toBe(renderDivergences());
  expect(read('docs/waivers.md')).toBe(renderInputs());
  for (const check of [true, false]) expect(run(check)).toEqual({ exitCode: 0, out: [], err: [] });
});

test('the schema of waivers gets the classes of inputs, and nothing else in it changes', () => {
  run(false);
  const input = { enum: inputNames };
  expect(JSON.parse(read('schemas/waivers.schema.json'))).toEqual({
    ...schema,
    $defs: { ...schema.$defs, input },
  });
});

test('a check writes nothing, names each file that differs and says what to do', () => {
  const stale = [
    'docs/divergences.md: differs from the divergence register; run npm run schemas',
    'docs/waivers.md: differs from the classes of inputs; run npm run schemas',
    'docs/api.md: differs from the entry points; run npm run schemas',
    'docs/control-api.md: differs from the table of the control server; run npm run schemas',
    'schemas/control-api.openapi.json: differs from the table of the control server; run npm run schemas',
    'schemas/waivers.schema.json: differs from the classes of inputs; run npm run schemas',
  ];
  expect(run(true)).toEqual({ exitCode: 1, out: [], err: stale });
  expect(existsSync(path('docs/divergences.md'))).toBe(false);
  run(false);
  write('docs/divergences.md', 'edited by hand');
  expect(run(true)).toEqual({ exitCode: 1, out: [], err: stale.slice(0, 1) });
  expect(read('docs/divergences.md')).toBe('edited by hand');
});
