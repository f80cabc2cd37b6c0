import { type RequirementId, requirements } from '../contract/requirements.ts';
import type { Revision } from '../contract/revision.ts';
import type { Behaviour } from '../mock/behaviour.ts';

/** An operator that takes one decision wrongly; killed when a requirement it breaks is found violated. */
export type Mutant = {
  /** Lower-case words joined by hyphens, like the name of its file. */
  id: string;
  breaks: readonly RequirementId[];
  /** What is broken along with it, and why it must be. */
  alsoBreaks?: Readonly<Partial<Record<RequirementId, string>>>;
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

/**
 * For a mutant whose fault is a state of the operator: tests run at once, so that whichever comes next meets it.
 * @param requirements the families that may meet it, such as `RF-REQ`
 */
export function whoeverComesNext(...families: readonly string[]): NonNullable<Mutant['alsoBreaks']> {
  const met = requirements.filter(({ id }) => families.some((family) => id.startsWith(family)));
  const why = 'tests run at once, and whichever comes next meets the state it leaves';
  return Object.fromEntries(met.map(({ id }) => [id, why]));
}
