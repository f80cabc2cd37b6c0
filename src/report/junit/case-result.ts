import { type CaseRecord, hasEvidence } from '../../run/evidence/case-record.ts';
import type { JudgedFailure, RequirementVerdict } from '../../run/verdict/verdict-value.ts';
import { isBinding, isGap } from '../../run/verdict/weight.ts';

/** What became of a test in the terms of JUnit; `text` says why it did not pass. */
export type CaseResult =
  | { status: 'passed' }
  | { status: 'failure'; type: string; message: string; text: string }
  | { status: 'error'; type: string; message: string }
  | { status: 'skipped'; message: string };

/**
 * One test of a requirement. What a waiver excuses is skipped; a MUST that was not tested and that nothing excuses is an
 * error, because the run is incomplete.
 */
export function resultOfCase(record: CaseRecord, requirement: RequirementVerdict): CaseResult {
  const reason = record.reason ?? 'no reason given';
  const own = requirement.failures.filter(({ test }) => test === record.test);
  switch (record.outcome) {
    case 'harness-error':
      return { status: 'error', type: 'harness-error', message: `defect of the suite: ${reason}` };
    case 'not-testable':
      return notTestable(reason, requirement);
    case 'not-applicable':
      return { status: 'skipped', message: `not applicable: ${reason}` };
    case 'violated':
      if (requirement.keyword === 'INFO') return { status: 'passed' };
      return violated(own, requirement);
    default:
      return hasEvidence(record.evidence)
        ? { status: 'passed' }
        : notTestable('gathered no evidence', requirement);
  }
}

/** A requirement for which no test ran. */
export function resultWithoutCase(requirement: RequirementVerdict): CaseResult {
  const { verdict, reason = 'no test yet' } = requirement;
  if (verdict === 'not-applicable') return { status: 'skipped', message: `not applicable: ${reason}` };
  if (verdict === 'harness-error') return { status: 'error', type: verdict, message: reason };
  return notTestable(reason, requirement);
}

function notTestable(reason: string, requirement: RequirementVerdict): CaseResult {
  const message = `not testable: ${reason}`;
  if (isGap(requirement)) return { status: 'error', type: 'not-testable', message };
  const isExcused = requirement.verdict === 'not-testable' && requirement.waiver?.kind === 'not-testable';
  return { status: 'skipped', message: isExcused ? `waived, ${message}` : message };
}

function violated(own: readonly JudgedFailure[], { keyword, waiver }: RequirementVerdict): CaseResult {
  const [first] = own.filter(({ waived }) => !waived);
  if (own.length === 0)
    return {
      status: 'error',
      type: 'harness-error',
      message: 'defect of the suite: a violation without a failure',
    };
  if (first === undefined) return { status: 'skipped', message: `waived: ${waiver?.reason ?? ''}` };
  return {
    status: 'failure',
    type: isBinding(keyword) ? 'violates' : `violates a ${keyword}`,
    message: `${first.message}: expected ${first.expected}, got ${first.actual}`,
    text: own.map(failureText).join('\n\n'),
  };
}

function failureText({ message, expected, actual, waived, replay }: JudgedFailure): string {
  return [
    `${message}${waived ? ' (waived)' : ''}`,
    `  expected ${expected}`,
    `  got      ${actual}`,
    `  replay   ${replay}`,
  ].join('\n');
}
