import type { MatrixEntry } from '../kill-matrix/matrix-file.ts';
import type { PlannedRun } from '../kill-matrix/plan.ts';

/** An entry of the matrix; by default for a mutant that was killed. */
export function entry(facts: Partial<MatrixEntry> = {}): MatrixEntry {
  return {
    operator: 'put-is-served',
    kind: 'mutant',
    revision: '2023-08',
    runs: 100,
    seed: 1,
    fate: 'killed',
    own: [],
    following: [],
    unrelated: [],
    defects: [],
    durationMs: 5,
    ...facts,
  };
}

/** The entry of a planned run in the matrix. */
export function entryOfRun(
  { operator, kind, revision, runs, seed }: PlannedRun,
  facts: Partial<MatrixEntry> = {},
): MatrixEntry {
  return entry({ operator, kind, revision, runs, seed, ...facts });
}
