import { type RequirementId, requirements } from '../contract/requirements.ts';
import type { Revision } from '../contract/revision.ts';
import type { Behaviour } from '../mock/behaviour/behaviour.ts';

/** An operator that takes one decision wrongly; killed when a requirement it breaks is found violated. */
export type Mutant = {
  /** Lower-case words joined by hyphens. */
  id: string;
  breaks: readonly RequirementId[];
  /** What is broken along with it, and why it must be. */
  alsoBreaks?: Consequences;
  describes: string;
  /** Revisions under which the deviation shows; all of them when left out. */
  revisions?: readonly Revision[];
  /** A fresh behaviour that differs from `operator` in the decision taken wrongly. */
  behaviour(operator: Behaviour): Behaviour;
};

/** Requirements that a deviation breaks too, each with the reason why it must. */
export type Consequences = Readonly<Partial<Record<RequirementId, string>>>;

/** A row of a table of mutants: what it is, and the decisions it takes wrongly. */
export type MutantRow = Omit<Mutant, 'behaviour'> & {
  /** The decisions that differ from those of `operator`. */
  decides(operator: Behaviour): Partial<Behaviour>;
};

/** Declares a mutant; its behaviour goes by the mutant's id. */
export function mutant({ decides, ...declared }: MutantRow): Mutant {
  return {
    ...declared,
    behaviour: (operator) => ({ ...operator, ...decides(operator), name: declared.id }),
  };
}

/** The same reason for several requirements: `alsoBreaks: because('a redirect names no status', 'RF-ST-08', …)`. */
export function because(reason: string, ...ids: readonly RequirementId[]): Consequences {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}

/**
 * For a mutant whose fault is a state of the operator: tests run at once, so that whichever comes next meets it.
 * @param families the families of requirements that may meet it, such as `RF-REQ`
 */
export function whoeverComesNext(...families: readonly string[]): Consequences {
  const met = requirements.filter(({ id }) => families.some((family) => id.startsWith(family)));
  return because(
    'tests run at once, and whichever comes next meets the state it leaves',
    ...met.map(({ id }) => id),
  );
}
