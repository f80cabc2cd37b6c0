import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { declaredTests } from '../../run/scenario/declared-tests.ts';
import { runTests } from '../testing/run-tests.ts';
import { expectationStatements } from './expectation-statements.ts';
import { suiteFiles, testsOf } from './suite-files.ts';

const suite = 'suites/request/origin-of-token.suite.ts';
const source = readFileSync(join(packageRoot, suite), 'utf8');

test('lists the suites', () => {
  expect(suiteFiles()).toContain(suite);
  expect(suiteFiles()).toEqual([...suiteFiles()].sort());
});

test('loads a suite from another text, separate from the tests of the process', async () => {
  const before = declaredTests();
  const tests = await testsOf(suite, source);
  expect(tests.map(({ id, part }) => [id, part])).toEqual(
    Array.from({ length: 4 }, () => ['RF-REQ-08', 'request']),
  );
  expect(declaredTests()).toEqual(before);
  expect(await runTests({ tests })).toMatchObject({ exitCode: 0 });
});

test('a suite without its expectations judges nothing', async () => {
  let bare = source;
  for (
    let [first] = expectationStatements(bare);
    first !== undefined;
    [first] = expectationStatements(bare)
  ) {
    bare = first.without;
  }
  const { exitCode, requirements } = await runTests({ tests: await testsOf(suite, bare) });
  expect([exitCode, requirements[0]?.reason]).toEqual([3, 'it judged nothing']);
  expect(requirements[0]?.evidence.exchanges).toBeGreaterThan(0);
});
