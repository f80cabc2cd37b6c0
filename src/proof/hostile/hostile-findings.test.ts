import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostiles } from '../../hostile/hostiles.ts';
import { hostileFindings } from './hostile-findings.ts';
import type { FinishedRun } from './hostile-run.ts';

const reportDir = mkdtempSync(join(tmpdir(), 'euid-conformance-findings-'));
afterAll(() => rmSync(reportDir, { recursive: true, force: true }));

function findings(changes: Partial<FinishedRun>): string {
  const [refuses] = hostiles;
  if (refuses === undefined) throw new Error('there are no hostile operators');
  const printed = 'cannot be reached (ECONNREFUSED)';
  const run = { exitCode: 3, printed, reportDir, seconds: 1, megabytes: 100, ...changes };
  return hostileFindings(refuses.expects, run, ['the-api-key']).join('\n');
}

test('a run without a verdict is found out', () => {
  expect(findings({})).toMatch(/^verdict\.json is not valid/);
});

test.each([
  [{ exitCode: 0 }, /exit code 0, not 3/],
  [{ printed: 'all is well' }, /nothing says/],
  [{ seconds: 31 }, /31\.0 s, more than 30/],
  [{ megabytes: 301 }, /301 MB, more than 300/],
  [{ megabytes: Number.NaN }, /NaN MB/],
  [{ printed: 'Error: x\n    at run (file.ts:1:2)' }, /a stack trace is printed/],
  [{ printed: 'defect of the suite: x' }, /a defect of the suite is printed/],
  [{ printed: '\u001b[2J' }, /terminal escapes are printed/],
  [{ printed: 'Bearer the-api-key' }, /a credential is written/],
])('%j is found out', (changes, finding) => {
  expect(findings(changes)).toMatch(finding);
});

test('a credential in a report is found out', () => {
  writeFileSync(join(reportDir, 'any.txt'), 'Bearer the-api-key');
  expect(findings({})).toMatch(/a credential is written/);
});
