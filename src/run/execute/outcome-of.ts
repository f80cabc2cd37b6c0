import type { CaseOutcome } from '../evidence/case-record.ts';
import { NotApplicable, NotTestable } from '../evidence/outcome-errors.ts';

/** What a test came to that ended with anything but a failure, and why. What no test may throw is a defect. */
export function outcomeOf(error: unknown): [CaseOutcome, string] {
  if (error instanceof NotApplicable) return ['not-applicable', error.message];
  if (error instanceof NotTestable) return ['not-testable', error.message];
  // The file's name says where; the folders before it are the machine's own.
  const where = error instanceof Error ? (/[^/\\(\s]+:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? '') : '';
  return [
    'harness-error',
    `${error instanceof Error ? `${error.name}: ${error.message}` : String(error)} ${where}`,
  ];
}
