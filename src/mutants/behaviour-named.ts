import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { behaviourNames, behaviourNamed as unmutated } from '../mock/behaviour/behaviour-named.ts';
import { documented } from '../mock/behaviour/documented.ts';
import { observed } from '../mock/behaviour/observed.ts';
import { alternating } from './alternating.ts';
import { LEGAL_PREFIX } from './legal/legal-operator.ts';
import { NEIGHBOUR_PREFIX, neighbouring } from './neighbours/neighbour.ts';

/** Before a mutant that shows in every second decision, upon what was observed; doubled, in the other half of them. */
const OBSERVED_AT_TIMES = /^observed(~~?)/;

/** Every behaviour a mock operator can be started with: the unmutated ones, the mutants' ids, the legal oddities. */
export async function everyBehaviourName(): Promise<readonly string[]> {
  const { mutants, rareMutants } = await import('./mutants.ts');
  const { legalOperators } = await import('./legal/legal-operators.ts');
  const legal = legalOperators.map(({ id }) => LEGAL_PREFIX + id);
  const { neighbours } = await import('./neighbours/neighbours.ts');
  const near = neighbours.map(({ id }) => NEIGHBOUR_PREFIX + id);
  return [...behaviourNames, ...[...mutants, ...rareMutants].map(({ id }) => id), ...legal, ...near];
}

/**
 * The behaviour of a name: `documented`, `observed`, a mutant's id, `legal-` and a legal operator's id, `near-` and the
 * id of a neighbour of the observed operator, or
 * `observed~` or `observed~~` and a mutant's id; undefined when there is none. A mutant deviates from `documented`, or
 * now and then from `observed`; a legal operator from `documented`. Each call gives it a memory of its own. Mutants and
 * legal operators are loaded only when one is asked for.
 */
export async function behaviourNamed(name: string): Promise<Behaviour | undefined> {
  if (behaviourNames.includes(name)) return unmutated(name);
  if (name.startsWith(LEGAL_PREFIX)) {
    const { findLegalOperator } = await import('./legal/legal-operators.ts');
    return findLegalOperator(name)?.behaviour(documented);
  }
  if (name.startsWith(NEIGHBOUR_PREFIX)) {
    const { neighbours } = await import('./neighbours/neighbours.ts');
    const found = neighbours.find(({ id }) => NEIGHBOUR_PREFIX + id === name);
    return found === undefined ? undefined : neighbouring(observed, found);
  }
  const { findMutant } = await import('./mutants.ts');
  const [prefix = '', tildes] = OBSERVED_AT_TIMES.exec(name) ?? [];
  const mutant = findMutant(name.slice(prefix.length));
  if (tildes === undefined || mutant === undefined) return mutant?.behaviour(documented);
  return alternating(observed, mutant.behaviour(observed), tildes === '~' ? 'usual' : 'mutated');
}
