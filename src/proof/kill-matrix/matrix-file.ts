import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWholeFile } from '../../basics/whole-file.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { Fate } from '../../mutants/kill.ts';

/** The result of one run against one operator. */
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

/** The fields that identify a run; a legal operator may have the name of a mutant. */
type RunIdentity = Pick<MatrixEntry, 'kind' | 'operator' | 'revision' | 'runs' | 'seed'>;

/** The machine-readable form of the page: every run so far with one state of the sources. */
export type KillMatrix = { sources: string; entries: MatrixEntry[] };

/** The matrix of an earlier run, or an empty one if it is for other sources or unreadable. */
export function readMatrix(path: string, sources: string): KillMatrix {
  try {
    const matrix = JSON.parse(readFileSync(path, 'utf8')) as KillMatrix;
    if (matrix.sources === sources && Array.isArray(matrix.entries)) return matrix;
  } catch {
    // It does not exist or was cut off, so every run must be done.
  }
  return { sources, entries: [] };
}

/** Writes the matrix, and makes its folder if it is missing. */
export function writeMatrix(path: string, matrix: KillMatrix): void {
  mkdirSync(dirname(path), { recursive: true });
  writeWholeFile(path, `${JSON.stringify(matrix, undefined, 1)}\n`);
}

/** Whether two entries belong to the same run. */
export function isSameRun(one: RunIdentity, other: RunIdentity): boolean {
  return (
    one.kind === other.kind &&
    one.operator === other.operator &&
    one.revision === other.revision &&
    one.runs === other.runs &&
    one.seed === other.seed
  );
}

/** Whether an entry answers what a run would: it is of the same run, or of more runs against the same mutant. */
export function settles(entry: RunIdentity, run: RunIdentity): boolean {
  const isMore = entry.kind === 'mutant' && entry.runs > run.runs;
  return isSameRun(isMore ? { ...entry, runs: run.runs } : entry, run);
}

/** The matrix with an entry that replaces the earlier ones which it settles. */
export function withEntry({ sources, entries }: KillMatrix, entry: MatrixEntry): KillMatrix {
  return { sources, entries: [...entries.filter((one) => !settles(entry, one)), entry] };
}
