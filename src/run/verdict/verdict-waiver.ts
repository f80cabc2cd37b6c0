import { defined } from '../../basics/defined.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import { type ActiveWaiver, unseenOf, waiverOf } from '../waivers/waiver-match.ts';
import type { AppliedWaiver, JudgedFailure, Verdict, WaiverState } from './verdict-value.ts';

/** What a requirement came to. */
export type Judged = {
  id: RequirementId;
  verdict: Verdict;
  failures: readonly JudgedFailure[];
  /**
   * Whether every test of the requirement could show what it is about: only then is a violation waiver stale, for the
   * violation may hide in what was not shown.
   */
  ranFully: boolean;
};

/** The waiver that bears on a requirement's verdict, and the state it is in. */
export function appliedWaiver(
  { id, verdict, failures, ranFully }: Judged,
  waivers: readonly ActiveWaiver[],
): AppliedWaiver | undefined {
  const violation = waiverOf(id, 'violation', waivers);
  const notTestable = waiverOf(id, 'not-testable', waivers);
  switch (verdict) {
    case 'waived':
    case 'violates': {
      const unseen = ranFully && violation !== undefined ? unseenOf(violation, failures) : [];
      return (
        applied(violation, unseen.length === 0 ? 'active' : 'stale', unseen) ??
        applied(notTestable, 'unneeded')
      );
    }
    case 'not-testable':
      return applied(notTestable, 'active') ?? applied(violation, 'active');
    case 'conforms':
      return applied(violation, ranFully ? 'stale' : 'active') ?? applied(notTestable, 'unneeded');
    case 'recorded':
      return applied(notTestable, 'unneeded');
    default:
      return undefined;
  }
}

function applied(
  waiver: ActiveWaiver | undefined,
  state: WaiverState,
  unseen: string[] = [],
): AppliedWaiver | undefined {
  if (waiver === undefined) return undefined;
  const { kind, reason, owner, expires, link, source, expiredOn } = waiver;
  return {
    kind,
    state: expiredOn === undefined || state === 'stale' ? state : 'expired',
    reason,
    owner,
    ...defined({ expires, link }),
    source,
    ...(unseen.length === 0 ? {} : { unseen }),
  };
}
