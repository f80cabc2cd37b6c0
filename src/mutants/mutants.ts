import { MockError } from '../mock/state/mock-error.ts';
import { encryptionMutants } from './encryption/mutants.ts';
import { generateMutants } from './generate/mutants.ts';
import { identityMutants } from './identity/mutants.ts';
import { keyRotationMutants } from './key-rotation/mutants.ts';
import { lifecycleMutants } from './lifecycle/mutants.ts';
import type { Mutant } from './mutant.ts';
import { optOutMutants } from './opt-out/mutants.ts';
import { rareMutants } from './rare/rare-mutants.ts';
import { requestMutants } from './request/mutants.ts';
import { statusMappingMutants } from './status-mapping/mutants.ts';

/** Every deviation the suite is tested against, by the part of the contract it breaks first. */
export const mutants: readonly Mutant[] = [
  ...requestMutants,
  ...encryptionMutants,
  ...keyRotationMutants,
  ...identityMutants,
  ...optOutMutants,
  ...statusMappingMutants,
  ...lifecycleMutants,
  ...generateMutants,
];

const byId: ReadonlyMap<string, Mutant> = new Map(
  [...mutants, ...rareMutants].map((mutant) => [mutant.id, mutant]),
);

/** A mutant by its id, a rare one too. */
export function findMutant(id: string): Mutant | undefined {
  return byId.get(id);
}

/** @throws MockError `unknown-behaviour` */
export function mutantNamed(id: string): Mutant {
  const mutant = findMutant(id);
  if (mutant !== undefined) return mutant;
  throw new MockError('unknown-behaviour', `there is no mutant "${id}"`);
}
