import { findRequirement } from '../../contract/requirements.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { RunProgress } from '../../run/execute/run-suites.ts';
import { isBinding } from '../../run/verdict/weight.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import { openFailure } from '../output/open-failure.ts';

/** Ends a run once so many requirements are violated that a run fails for. */
export type Bail = {
  signal: AbortSignal;
  progress: RunProgress;
  /** Why the run ended early; undefined if it did not. */
  reason(): string | undefined;
};

/**
 * @param stop ends the run too
 * @param options whether a violated SHOULD fails a run, and how many violated requirements end it
 */
export function bailing(
  stop: AbortSignal,
  progress: RunProgress,
  options: { waivers: readonly ActiveWaiver[]; failOnShould: boolean; limit?: number },
): Bail {
  const { waivers, failOnShould, limit = 1 } = options;
  const enough = new AbortController();
  const violated = new Set<string>();
  let reason: string | undefined;
  const isViolation = (record: CaseRecord) =>
    (isBinding(findRequirement(record.requirement).keyword) || failOnShould) &&
    openFailure(record, waivers) !== undefined;
  return {
    signal: AbortSignal.any([stop, enough.signal]),
    progress: {
      ...progress,
      caseDone(record) {
        progress.caseDone(record);
        if (record === undefined || reason !== undefined || !isViolation(record)) return;
        violated.add(record.requirement);
        if (violated.size < limit) return;
        reason =
          limit === 1
            ? `the run was ended at the first violation, of ${record.requirement}, as --bail asks`
            : `the run was ended after ${limit} violated requirements, the last ${record.requirement}, as --bail asks`;
        enough.abort();
      },
    },
    reason: () => reason,
  };
}
