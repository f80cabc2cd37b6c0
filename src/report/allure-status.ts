import { Status } from 'allure-js-commons';
import type { Category } from 'allure-js-commons/sdk';
import { type CaseRecord, hasEvidence } from '../run/evidence/case-record.ts';
import type { RequirementVerdict } from '../run/verdict/verdict-value.ts';

export type AllureStatus = { status: Status; message?: string };

/** Allure has four statuses and we have seven verdicts; the first words of the message distinguish them. */
export const allureCategories: Category[] = [
  { name: 'Violations', matchedStatuses: [Status.FAILED] },
  { name: 'Defects of the suite', matchedStatuses: [Status.BROKEN] },
  { name: 'Waived', matchedStatuses: [Status.SKIPPED], messageRegex: '^waived: [\\s\\S]*' },
  {
    name: 'Not testable on this target',
    matchedStatuses: [Status.SKIPPED],
    messageRegex: '^not testable: [\\s\\S]*',
  },
  { name: 'Not applicable', matchedStatuses: [Status.SKIPPED], messageRegex: '^not applicable: [\\s\\S]*' },
];

/** The Allure status of one test of a requirement. */
export function statusOfCase(record: CaseRecord, requirement: RequirementVerdict): AllureStatus {
  const reason = record.reason ?? 'no reason given';
  const own = requirement.failures.filter(({ test }) => test === record.test);
  switch (record.outcome) {
    case 'harness-error':
      return { status: Status.BROKEN, message: `defect of the suite: ${reason}` };
    case 'not-testable':
      return { status: Status.SKIPPED, message: `not testable: ${reason}` };
    case 'not-applicable':
      return { status: Status.SKIPPED, message: `not applicable: ${reason}` };
    case 'violated':
      if (requirement.keyword === 'INFO') return { status: Status.PASSED };
      if (own.length === 0)
        return { status: Status.BROKEN, message: 'defect of the suite: a violation without a failure' };
      if (own.some(({ waived }) => !waived)) return { status: Status.FAILED, message: failureText(own) };
      return {
        status: Status.SKIPPED,
        message: `waived: ${requirement.waiver?.reason ?? ''}\n\n${failureText(own)}`,
      };
    default:
      // A pass that is not enough by itself must not look like one of the requirement.
      if (requirement.verdict === 'not-testable' && record.isSupplement === true)
        return {
          status: Status.SKIPPED,
          message: 'not testable: what this test shows is not enough by itself',
        };
      if (hasEvidence(record.evidence)) return { status: Status.PASSED };
      return { status: Status.SKIPPED, message: 'not testable: gathered no evidence' };
  }
}

/** The Allure status of a requirement for which no test ran. */
export function statusWithoutCase({ verdict, reason }: RequirementVerdict): AllureStatus {
  const prefix = verdict === 'not-applicable' ? 'not applicable' : 'not testable';
  return { status: Status.SKIPPED, message: `${prefix}: ${reason ?? 'no test yet'}` };
}

function failureText(failures: RequirementVerdict['failures']): string {
  return failures
    .map(({ message, expected, actual, waived, replay }) =>
      [
        `${message}${waived ? ' (waived)' : ''}`,
        `  expected ${expected}`,
        `  got      ${actual}`,
        `  replay   ${replay}`,
      ].join('\n'),
    )
    .join('\n\n');
}
