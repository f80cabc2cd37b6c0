import type { Revision } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour.ts';

/** An operator that keeps the contract in an unusual way: not one requirement may come out violated on it. */
export type LegalOperator = {
  /** Lower-case words joined by hyphens, like the name of its file. */
  id: string;
  describes: string;
  /** What of the contract allows it. */
  legalBecause: string;
  /** Takes minutes for a whole run. */
  isSlow?: boolean;
  /** Revisions under which the oddity shows; all of them when left out. */
  revisions?: readonly Revision[];
  /** A fresh behaviour that differs from `operator` in what is unusual. */
  behaviour(operator: Behaviour): Behaviour;
};

/** What the name of a legal operator's behaviour begins with. */
export const LEGAL_PREFIX = 'legal-';

/** Declares a legal operator; its behaviour goes by the prefix and its id. */
export function legalOperator(declared: LegalOperator): LegalOperator {
  return {
    ...declared,
    behaviour: (operator) => ({ ...declared.behaviour(operator), name: LEGAL_PREFIX + declared.id }),
  };
}

/** An operator with the oddities of all of these, the later ones upon the earlier ones. */
export function combined(
  declared: Omit<LegalOperator, 'behaviour'>,
  parts: readonly LegalOperator[],
): LegalOperator {
  return legalOperator({
    ...declared,
    behaviour: (operator) => parts.reduce((usual, part) => part.behaviour(usual), operator),
  });
}
