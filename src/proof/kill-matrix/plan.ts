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

/** A run to do, and what its result is compared with. */
export type PlannedRun = Job &
  Pick<MatrixEntry, 'operator' | 'kind' | 'runs' | 'seed'> & {
    mutant: Pick<Mutant, 'breaks' | 'alsoBreaks'>;
  };

/**
 * Runs of each property against a mutant. Scenarios find most of them, and few runs nearly all others; what few runs
 * find, more runs of the same seed find too, because they begin with the same inputs.
 */
export const MUTANT_RUNS = 10;

/** Every mutant in each of these revisions that it has. */
export function planMutants(
  revisions: readonly Revision[],
  chosen: readonly Mutant[] = mutants,
  runs = MUTANT_RUNS,
): PlannedRun[] {
  return chosen.flatMap((mutant) =>
    within(revisions, mutant).map((revision) => ({
      ...planned(mutant.id, mutant.id, 'mutant', revision, mutant),
      runs,
    })),
  );
}

/** Every rare mutant with the usual number of runs and with many, and several seeds each. */
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

/** Runs of each property against an operator that takes its time, as against one on another machine. */
const SLOW_RUNS = 10;

/** Every legal operator in each of these revisions that it has; it must violate nothing. */
export function planLegal(
  revisions: readonly Revision[],
  chosen: readonly LegalOperator[] = legalOperators.filter(({ isSlow }) => isSlow !== true),
): PlannedRun[] {
  return chosen.flatMap((legal) =>
    within(revisions, legal).map((revision) => ({
      ...planned(LEGAL_PREFIX + legal.id, legal.id, 'legal', revision, { breaks: [] }),
      ...(legal.isSlow === true ? { runs: SLOW_RUNS } : {}),
    })),
  );
}

/**
 * The operators with these ids; all if none is given.
 * @throws UsageError for an unknown id
 */
export function choose<Operator extends { id: string }>(
  operators: readonly Operator[],
  ids: readonly string[],
): readonly Operator[] {
  const unknown = ids.find((id) => operators.every((operator) => operator.id !== id));
  if (unknown !== undefined) throw new UsageError('unknown-operator', `unknown operator "${unknown}"`);
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
