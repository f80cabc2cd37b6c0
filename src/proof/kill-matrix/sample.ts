import type { LegalOperator } from '../../mutants/legal/legal-operator.ts';
import { legalOperators } from '../../mutants/legal/legal-operators.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutants } from '../../mutants/mutants.ts';
import { choose } from './plan.ts';

/** Mutants of each family that a property finds, so that their replay can be proven too. */
export function sampleMutants(): readonly Mutant[] {
  return choose(mutants, [
    'json-content-type-is-refused',
    'answer-in-base64url',
    'response-key-is-kept',
    'times-as-strings',
    'opt-out-told-to-everyone',
    'garbage-is-500',
    'fails-after-a-rejection',
    'two-identifiers-are-accepted',
  ]);
}

/** Every eighth legal operator, starting from the last, which has many oddities at once; this includes every kind. */
export function sampleLegal(): readonly LegalOperator[] {
  const last = legalOperators.length - 1;
  return legalOperators.filter(({ isSlow }, at) => isSlow !== true && (last - at) % 8 === 0);
}
