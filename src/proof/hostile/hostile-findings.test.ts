import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defined } from '../../basics/defined.ts';
import { hostiles } from '../../hostile/hostiles.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import {
  sampleCase,
  sampleFailure,
  sampleInput,
  sampleRequirement,
} from '../../run/testing/verdict-samples.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import { writeVerdict } from '../../run/verdict/verdict-file.ts';
import { Redactor } from '../../secret/redact.ts';
import { sharedScratchFolder } from '../../testing/scratch-folder.ts';
import { type FinishedRun, hostileFindings } from './hostile-findings.ts';

const reportDir = sharedScratchFolder();

function findings(changes: Partial<FinishedRun>): string {
  const [refuses] = hostiles;
  if (refuses === undefined) throw new Error('there are no hostile operators');
  const printed = 'cannot be reached (ECONNREFUSED)';
  const run = { exitCode: 3, printed, reportDir, seconds: 1, megabytes: 100, ...changes };
  return hostileFindings(refuses.expects, run, ['the-api-key']).join('\n');
}

test('a run without a verdict is a finding', () => {
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
])('%j is a finding', (changes, finding) => {
  expect(findings(changes)).toMatch(finding);
});

test('a run that wrote no report is a finding', () => {
  expect(findings({ reportDir: join(reportDir, 'absent') })).toMatch(/^verdict\.json is not valid/);
});

describe('a verdict', () => {
  const folder = join(reportDir, 'reports');
  const requirement = sampleRequirement();

  function left(cases: CaseRecord[], couldNotRun?: string): void {
    const input = sampleInput({ cases, ...defined({ couldNotRun }) });
    mkdirSync(folder, { recursive: true });
    writeVerdict(foldVerdict(input, [requirement]), folder, new Redactor());
  }

  test('with the expected text is not a finding', () => {
    left([], 'the target cannot be reached (ECONNREFUSED)');
    expect(findings({ reportDir: folder, printed: 'nothing else' })).toBe('');
  });

  test('is searched for the expected text in failures and observations', () => {
    const failure = sampleFailure({ actual: 'cannot be reached (ECONNREFUSED)' });
    left([sampleCase({ outcome: 'violated', failures: [failure] })]);
    expect(findings({ reportDir: folder, printed: 'nothing else', exitCode: 1 })).toBe('exit code 1, not 3');
    left([sampleCase({ outcome: 'recorded', observations: ['cannot be reached (ECONNREFUSED)'] })]);
    expect(findings({ reportDir: folder, printed: 'nothing else' })).not.toContain('nothing says');
    left([sampleCase()]);
    expect(findings({ reportDir: folder, printed: 'nothing else' })).toContain('nothing says');
  });

  test('with a broken test or another exit code is a finding', () => {
    left([sampleCase({ outcome: 'harness-error', reason: 'TypeError' })]);
    expect(findings({ reportDir: folder }).split('\n')).toEqual([
      'a test is reported as broken',
      'verdict.json names another exit code',
    ]);
  });

  test('with a result that is not JSON is a finding', () => {
    left([], 'the target cannot be reached (ECONNREFUSED)');
    mkdirSync(join(folder, 'allure-results'));
    writeFileSync(join(folder, 'allure-results', 'one-result.json'), '{"name": "half');
    writeFileSync(join(folder, 'allure-results', 'two-result.json'), '{}');
    expect(findings({ reportDir: folder })).toBe('allure-results/one-result.json is not JSON');
  });
});

test('a credential in a report is a finding', () => {
  writeFileSync(join(reportDir, 'any.txt'), 'Bearer the-api-key');
  expect(findings({})).toMatch(/a credential is written/);
});
