import { type Behaviour, behaviourNamed as unmutated } from '../mock/behaviour.ts';
import { behaviourNames } from '../mock/behaviour-names.ts';
import { documented } from '../mock/documented.ts';
import { observed } from '../mock/observed.ts';
import { alternating } from './alternating.ts';

/** Before a mutant that shows in every second decision, upon what was observed; doubled, in the other half of them. */
const OBSERVED_AT_TIMES = /^observed(~~?)/;

/** Every behaviour a mock operator can be started with: the unmutated ones, then the mutants' ids. */
export async function everyBehaviourName(): Promise<readonly string[]> {
  const { mutants } = await import('./mutants.ts');
  return [...behaviourNames(), ...mutants.map(({ id }) => id)];
}

/**
 * The behaviour of a name: `documented`, `observed`, a mutant's id, or `observed~` or `observed~~` and a mutant's id; undefined when
 * there is none. A mutant deviates from `documented`, or now and then from `observed`; each call gives it a memory of
 * its own. Mutants are loaded only when one is asked for.
 */
export async function behaviourNamed(name: string): Promise<Behaviour | undefined> {
  if (behaviourNames().includes(name)) return unmutated(name);
  const { findMutant } = await import('./mutants.ts');
  const [prefix = '', tildes] = OBSERVED_AT_TIMES.exec(name) ?? [];
  const mutant = findMutant(name.slice(prefix.length));
  if (tildes === undefined || mutant === undefined) return mutant?.behaviour(documented);
  return alternating(observed, mutant.behaviour(observed), tildes === '~' ? 'usual' : 'mutated');
}
