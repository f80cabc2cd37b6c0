import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { entryPoints } from '../package/entry-points.ts';
import { renderApiPage } from './api-page.ts';
import { publicExportsOf } from './public-export.ts';

const source = (module: string) => join(packageRoot, 'src', 'api', `${module}.ts`);

describe.each(entryPoints)('$entry', ({ module }) => {
  const exported = publicExportsOf(source(module));

  test.each(exported)('$name says what it is', ({ describes }) => {
    expect(describes).toMatch(/^\S.{10,}/);
  });

  test('every value that it has is on the page', async () => {
    const values = Object.keys((await import(source(module))) as object);
    expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(values));
    for (const name of values) expect(renderApiPage()).toContain(`\n### ${name}\n`);
  });
});

test('a function is shown without its body, a type whole', () => {
  const declared = (name: string) =>
    publicExportsOf(source('mock')).find((one) => one.name === name)?.declaration;
  expect(declared('startMockOperator')).toBe(
    'async function startMockOperator(options: MockOptions = {}): Promise<MockOperator>;',
  );
  expect(declared('Lifetimes')).toBe(
    'type Lifetimes = { identityMs: number; refreshMs: number; refreshFromMs: number };',
  );
  expect(declared('MockControl')).toMatch(/^type MockControl = \{[\s\S]*reset\(\): void;\n\};$/);
});
