import type { Revision } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';

/** An operator that keeps the contract in an unusual way. No requirement may be found violated on it. */
export type LegalOperator = {
  /** Lower-case words joined by hyphens. */
  id: string;
  describes: string;
  /** The part of the contract that allows it. */
  legalBecause: string;
  /** A whole run against it takes minutes. */
  isSlow?: boolean;
  /** Revisions under which the oddity shows; all of them when left out. */
  revisions?: readonly Revision[];
  /** A fresh behaviour that differs from `operator` in what is unusual. */
  behaviour(operator: Behaviour): Behaviour;
};

/** A row of a table of legal operators. */
export type LegalRow = Omit<LegalOperator, 'behaviour'> & {
  /** The decisions that differ from those of `operator`. */
  decides(operator: Behaviour): Partial<Behaviour>;
};

/** The beginning of the name of every legal operator's behaviour. */
export const LEGAL_PREFIX = 'legal-';

/** Declares a legal operator. The name of its behaviour is the prefix and its id. */
export function legalOperator({ decides, ...declared }: LegalRow): LegalOperator {
  return {
    ...declared,
    behaviour: (operator) => ({ ...operator, ...decides(operator), name: LEGAL_PREFIX + declared.id }),
  };
}
