import type { Revision } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';

/** An operator that keeps the contract in an unusual way: not one requirement may come out violated on it. */
export type LegalOperator = {
  /** Lower-case words joined by hyphens. */
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

/** A row of a table of legal operators: what it is, and the decisions it takes in an unusual way. */
export type LegalRow = Omit<LegalOperator, 'behaviour'> & {
  /** The decisions that differ from those of `operator`. */
  decides(operator: Behaviour): Partial<Behaviour>;
};

/** What the name of a legal operator's behaviour begins with. */
export const LEGAL_PREFIX = 'legal-';

/** Declares a legal operator; its behaviour goes by the prefix and its id. */
export function legalOperator({ decides, ...declared }: LegalRow): LegalOperator {
  return {
    ...declared,
    behaviour: (operator) => ({ ...operator, ...decides(operator), name: LEGAL_PREFIX + declared.id }),
  };
}

/** An operator with the oddities of all of these, the later ones upon the earlier ones. */
export function combined(
  declared: Omit<LegalOperator, 'behaviour'>,
  parts: readonly LegalOperator[],
): LegalOperator {
  return legalOperator({
    ...declared,
    decides: (operator) => parts.reduce((usual, part) => part.behaviour(usual), operator),
  });
}
