import type { RequirementId } from '../contract/requirements.ts';
import type { Revision } from '../contract/revision.ts';
import type { Behaviour } from '../mock/behaviour.ts';

/** An operator that takes one decision wrongly; killed when a requirement it breaks is found violated. */
export type Mutant = {
  /** Lower-case words joined by hyphens, like the name of its file. */
  id: string;
  breaks: readonly RequirementId[];
  describes: string;
  /** Revisions under which the deviation shows; all of them when left out. */
  revisions?: readonly Revision[];
  /** A fresh behaviour that differs from `operator` in the decision taken wrongly. */
  behaviour(operator: Behaviour): Behaviour;
};

/** Declares a mutant; its behaviour goes by the mutant's id. */
export function mutant(declared: Mutant): Mutant {
  return {
    ...declared,
    behaviour: (operator) => ({ ...declared.behaviour(operator), name: declared.id }),
  };
}
