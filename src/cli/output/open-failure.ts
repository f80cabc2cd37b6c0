import { findRequirement } from '../../contract/requirements.ts';
import type { CaseRecord, Failure } from '../../run/evidence/case-record.ts';
import { type ActiveWaiver, isExpected } from '../../run/waivers/waiver-match.ts';

/** The first failure of a test that no waiver expects; undefined where there is none, and for INFO, which never fails. */
export function openFailure(
  { requirement, failures }: Pick<CaseRecord, 'requirement' | 'failures'>,
  waivers: readonly ActiveWaiver[],
): Failure | undefined {
  if (findRequirement(requirement).keyword === 'INFO') return undefined;
  return failures.find(({ facts }) => !isExpected({ requirement, facts }, waivers));
}
