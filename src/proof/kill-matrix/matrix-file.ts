import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWholeFile } from '../../basics/whole-file.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { Fate } from '../../mutants/kill.ts';

/** What one run against one operator came to. */
export type MatrixEntry = {
  operator: string;
  kind: 'mutant' | 'rare' | 'legal';
  revision: Revision;
  runs: number;
  seed: number;
  fate: Fate;
  own: RequirementId[];
  following: RequirementId[];
  unrelated: RequirementId[];
  defects: readonly string[];
  durationMs: number;
};

/** What tells one run from another; a legal operator may go by the name of a mutant. */
type RunIdentity = Pick<MatrixEntry, 'kind' | 'operator' | 'revision' | 'runs' | 'seed'>;

/** The machine-readable twin of the page: every run so far of one state of the sources. */
export type KillMatrix = { sources: string; entries: MatrixEntry[] };

/** What an earlier run left, or nothing where it was of other sources or is unreadable. */
export function readMatrix(path: string, sources: string): KillMatrix {
  try {
    const matrix = JSON.parse(readFileSync(path, 'utf8')) as KillMatrix;
    if (matrix.sources === sources && Array.isArray(matrix.entries)) return matrix;
  } catch {
    // None yet, or one that was cut off: all is to be done.
  }
  return { sources, entries: [] };
}

/** Writes the matrix, making its folder where that is missing. */
export function writeMatrix(path: string, matrix: KillMatrix): void {
  mkdirSync(dirname(path), { recursive: true });
  writeWholeFile(path, `${JSON.stringify(matrix, undefined, 1)}\n`);
}

/** Whether two entries are of the same run. */
export function isSameRun(one: RunIdentity, other: RunIdentity): boolean {
  return (
    one.kind === other.kind &&
    one.operator === other.operator &&
    one.revision === other.revision &&
    one.runs === other.runs &&
    one.seed === other.seed
  );
}

/** The matrix with an entry in the place of an earlier one of the same run. */
export function withEntry({ sources, entries }: KillMatrix, entry: MatrixEntry): KillMatrix {
  return { sources, entries: [...entries.filter((one) => !isSameRun(one, entry)), entry] };
}
