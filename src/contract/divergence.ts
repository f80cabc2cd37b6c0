import type { RequirementId } from './requirements.ts';
import type { Revision } from './revision.ts';

/**
 * A point on which the page, the operator's source and a running operator do not agree. `observed` is
 * uid2-operator 5.70.250 in EUID scope; `source` is the public source of uid2-operator, which was not
 * pinned to that build, or `not examined`.
 */
export type Divergence = {
  /** Stable, as requirement ids are. */
  id: string;
  requirement: RequirementId;
  revisions: readonly Revision[];
  documented: string;
  source: string;
  observed: string;
  /** Which of the two the suite holds operators to. */
  follows: 'documented' | 'observed';
  why: string;
};
