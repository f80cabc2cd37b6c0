import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { expectationStatements } from './expectation-statements.ts';
import { reasonToKeep, unprovenExpectations } from './unproven-expectations.ts';

test.each(unprovenExpectations)('$suite still contains $text', ({ suite, text, reason }) => {
  const statements = expectationStatements(readFileSync(join(packageRoot, suite), 'utf8'));
  const found = statements.filter((one) => one.text.startsWith(text));
  expect(found.length).toBeGreaterThan(0);
  expect(found.map((one) => reasonToKeep(suite, one.text))).toEqual(found.map(() => reason));
});

test('no other expectation may be unproven', () => {
  expect(reasonToKeep('suites/request/body.suite.ts', 'expect(answer)')).toBeUndefined();
});
