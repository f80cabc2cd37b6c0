import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';

/** Before a neighbour's id, where a behaviour is asked for by name. */
export const NEIGHBOUR_PREFIX = 'near-';

/**
 * An operator like the observed one that goes one step beyond it: what is waived for one input it does to the next,
 * or it gives another answer to the same. A waiver that covers it covers too much.
 */
export type Neighbour = {
  /** Lower-case words joined by hyphens. */
  id: string;
  /** The requirement whose waiver must not cover it. */
  of: RequirementId;
  /** `input`: the answer is one that the waiver accepts for other inputs; `answer`: only the answer is another, or who asked. */
  differsBy: 'input' | 'answer';
  describes: string;
  /** The revision to prove it in; 2023-08 when absent. */
  revision?: Revision;
  /** The decisions that differ from those of the observed operator. */
  decides(operator: Behaviour): Partial<Behaviour>;
};

/** The operator with a neighbour's decisions, named after it. */
export function neighbouring(operator: Behaviour, { id, decides }: Neighbour): Behaviour {
  return { ...operator, ...decides(operator), name: NEIGHBOUR_PREFIX + id };
}
