import { MockError } from '../state/mock-error.ts';
import type { Behaviour } from './behaviour.ts';
import { documented } from './documented.ts';
import { observed } from './observed.ts';

const behaviours: ReadonlyMap<string, Behaviour> = new Map([
  ['documented', documented],
  ['observed', observed],
]);

/** The behaviours of a mock operator, apart from the mutants. */
export const behaviourNames: readonly string[] = [...behaviours.keys()];

/** @throws MockError `unknown-behaviour` */
export function behaviourNamed(name: string): Behaviour {
  const behaviour = behaviours.get(name);
  if (behaviour !== undefined) return behaviour;
  throw new MockError(
    'unknown-behaviour',
    `the mock has no behaviour "${name}": use ${behaviourNames.join(' or ')}`,
  );
}
