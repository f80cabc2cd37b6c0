import { LOOPBACK_RUNS } from '../../cli/run/run-settings.ts';
import { UsageError } from '../../cli/usage-error.ts';
import type { Revision } from '../../contract/revision.ts';
import { LEGAL_PREFIX, type LegalOperator } from '../../mutants/legal/legal-operator.ts';
import { legalOperators } from '../../mutants/legal/legal-operators.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutants, rareMutants } from '../../mutants/mutants.ts';
import type { Job } from './job.ts';
import type { MatrixEntry } from './matrix-file.ts';

const SEED = 1;
const RARE_SEEDS = [1, 2, 3, 4, 5];
const RARE_RUNS = [LOOPBACK_RUNS, 1_000];

/** A run that is to be done, and what its result is held against. */
export type PlannedRun = Job &
  Pick<MatrixEntry, 'operator' | 'kind' | 'runs' | 'seed'> & {
    mutant: Pick<Mutant, 'breaks' | 'alsoBreaks'>;
  };

/** Every mutant in every one of these revisions that it has. */
export function planMutants(
  revisions: readonly Revision[],
  chosen: readonly Mutant[] = mutants,
): PlannedRun[] {
  return chosen.flatMap((mutant) =>
    within(revisions, mutant).map((revision) => planned(mutant.id, mutant.id, 'mutant', revision, mutant)),
  );
}

/** Every rare mutant with the usual and with many runs, several seeds each. */
export function planRare(chosen: readonly Mutant[] = rareMutants): PlannedRun[] {
  return chosen.flatMap((mutant) => {
    const [revision = '2023-08'] = mutant.revisions ?? ['2023-08' as const];
    return RARE_RUNS.flatMap((runs) =>
      RARE_SEEDS.map((seed) => ({
        ...planned(mutant.id, mutant.id, 'rare', revision, mutant),
        runs,
        seed,
      })),
    );
  });
}

/** Every legal operator in every one of these revisions; nothing may be violated on it. */
export function planLegal(
  revisions: readonly Revision[],
  chosen: readonly LegalOperator[] = legalOperators.filter(({ isSlow }) => isSlow !== true),
): PlannedRun[] {
  return chosen.flatMap((legal) =>
    within(revisions, legal).map((revision) => ({
      ...planned(LEGAL_PREFIX + legal.id, legal.id, 'legal', revision, { breaks: [] }),
      isTimed: legal.isSlow === true,
    })),
  );
}

/**
 * The operators of these ids; all of them when none is given.
 * @throws UsageError when there is none of an id
 */
export function choose<Operator extends { id: string }>(
  operators: readonly Operator[],
  ids: readonly string[],
): readonly Operator[] {
  const unknown = ids.find((id) => operators.every((operator) => operator.id !== id));
  if (unknown !== undefined)
    throw new UsageError('unknown-operator', `there is no operator "${unknown}" among these`);
  return ids.length === 0 ? operators : operators.filter(({ id }) => ids.includes(id));
}

function within(asked: readonly Revision[], { revisions }: { revisions?: readonly Revision[] }): Revision[] {
  return asked.filter((revision) => revisions?.includes(revision) ?? true);
}

function planned(
  behaviour: string,
  operator: string,
  kind: MatrixEntry['kind'],
  revision: Revision,
  mutant: PlannedRun['mutant'],
): PlannedRun {
  return { behaviour, operator, kind, revision, runs: LOOPBACK_RUNS, seed: SEED, mutant };
}
