import { findRequirement } from '../../contract/requirements.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { RunProgress } from '../../run/execute/run-suites.ts';
import { isBinding } from '../../run/verdict/weight.ts';
import { type ActiveWaiver, isExpected } from '../../run/waivers/waiver-match.ts';

/** Ends a run at the first violation that fails it. */
export type Bail = {
  signal: AbortSignal;
  progress: RunProgress;
  /** Why the run ended early; undefined if it did not. */
  reason(): string | undefined;
};

/**
 * @param stop ends the run too
 * @param failOnShould whether a violated SHOULD fails a run
 */
export function bailing(
  stop: AbortSignal,
  progress: RunProgress,
  { waivers, failOnShould }: { waivers: readonly ActiveWaiver[]; failOnShould: boolean },
): Bail {
  const first = new AbortController();
  let reason: string | undefined;
  const isViolation = ({ requirement, failures }: CaseRecord) =>
    (isBinding(findRequirement(requirement).keyword) || failOnShould) &&
    failures.some(({ facts }) => !isExpected({ requirement, facts }, waivers));
  return {
    signal: AbortSignal.any([stop, first.signal]),
    progress: {
      caseDone(record) {
        progress.caseDone(record);
        if (record === undefined || reason !== undefined || !isViolation(record)) return;
        reason = `the run was ended at the first violation, of ${record.requirement}, as --bail asks`;
        first.abort();
      },
    },
    reason: () => reason,
  };
}
