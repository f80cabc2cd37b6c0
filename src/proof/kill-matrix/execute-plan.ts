import { LOOPBACK_RUNS } from '../../cli/run/run-settings.ts';
import { judgeKill } from '../../mutants/kill.ts';
import type { JobResult } from './job.ts';
import { type KillMatrix, type MatrixEntry, settles, withEntry, writeMatrix } from './matrix-file.ts';
import type { PlannedRun } from './plan.ts';
import { doJobs } from './pool.ts';
import type { ProofTally } from './proof-tally.ts';

export type PlanExecution = {
  /** The file of the growing matrix. */
  path: string;
  /** The runs that are already done. */
  matrix: KillMatrix;
  tally: ProofTally;
  isVerbose: boolean;
};

/**
 * Does the runs of a plan that are not done yet, and repeats runs with a wrong result, because a red run must not turn
 * green by being skipped. The matrix on disk is complete after every run.
 * @param perform does the runs, and reports each one that is done
 */
export async function executePlan(
  plan: readonly PlannedRun[],
  { path, matrix, tally, isVerbose }: PlanExecution,
  perform: typeof doJobs<PlannedRun> = doJobs,
): Promise<KillMatrix> {
  let grown = matrix;
  const settled = matrix.entries.filter(isAsItShouldBe);
  const open = plan.filter((run) => !settled.some((entry) => settles(entry, run)));
  let done = plan.length - open.length;
  if (done > 0) tally.note(true, `${done} of ${plan.length} runs were done before`);
  const survivors: PlannedRun[] = [];
  const keep = (run: PlannedRun, result: JobResult) => {
    const entry = entryOf(run, result);
    grown = withEntry(grown, entry);
    writeMatrix(path, grown);
    if (mayFallToMoreRuns(entry)) {
      survivors.push({ ...run, runs: LOOPBACK_RUNS });
      tally.say(`${lineOf(entry)} with ${run.runs} runs of each property: it gets ${LOOPBACK_RUNS}`);
      return;
    }
    done += 1;
    tally.note(isAsItShouldBe(entry), `${done}/${plan.length} ${lineOf(entry)}`);
    if (isVerbose || !isAsItShouldBe(entry)) for (const line of detailsOf(entry, result)) tally.say(line);
  };
  await perform(open, keep);
  if (survivors.length > 0) await perform(survivors, keep);
  return grown;
}

/** A default run may find what few runs of each property did not. */
function mayFallToMoreRuns({ kind, fate, runs }: MatrixEntry): boolean {
  return kind === 'mutant' && runs < LOOPBACK_RUNS && (fate === 'survived' || fate === 'killed-by-another');
}

/** A mutant must be killed and a legal operator must survive; for a rare mutant only the count matters. */
function isAsItShouldBe({ kind, fate }: MatrixEntry): boolean {
  if (kind === 'mutant') return fate === 'killed';
  return kind === 'legal' ? fate === 'survived' : fate !== 'broken';
}

function entryOf(run: PlannedRun, result: JobResult): MatrixEntry {
  const { operator, kind, revision, runs, seed } = run;
  const { violated, untested, durationMs } = result;
  // An untested requirement accuses no operator, so a legal operator must be tested completely.
  const gaps = kind === 'legal' ? Object.keys(untested).map((id) => `${id} was not testable`) : [];
  const defects = [...result.defects, ...gaps];
  const kill = judgeKill(run.mutant, { violated, defects });
  return { operator, kind, revision, runs, seed, ...kill, defects, durationMs };
}

function lineOf(entry: MatrixEntry): string {
  const { operator, kind, revision, runs, seed, fate, own } = entry;
  const by = own.length === 0 ? '' : ` by ${own.join(' ')}`;
  const size = kind === 'rare' ? `, ${runs} runs, seed ${seed}` : '';
  return `${operator} (${revision}${size}) ${fate.replaceAll('-', ' ')}${by}`;
}

function detailsOf({ unrelated, defects }: MatrixEntry, { failures, untested }: JobResult): string[] {
  const gaps = Object.entries(untested).map(([id, reason]) => `${id} not testable: ${reason}`);
  return [...unrelated.map((id) => `${id}: ${failures[id] ?? ''}`), ...defects, ...gaps].map(
    (line) => `          ${line}`,
  );
}
