import type { RequirementId } from './requirements.ts';
import type { Revision } from './revision.ts';

/**
 * A point on which the page, the operator's source and a running operator do not agree. `observed` is uid2-operator
 * 5.70.250 in EUID scope; `source` describes the public source of uid2-operator, not necessarily of that build, or says
 * `not examined`.
 */
export type Divergence = {
  /** Stable, like requirement ids. */
  id: string;
  requirement: RequirementId;
  revisions: readonly Revision[];
  documented: string;
  source: string;
  observed: string;
  /** The behaviour that the suite expects of operators. */
  follows: 'documented' | 'observed';
  why: string;
};
