import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { inLanes } from '../../basics/lanes.ts';
import { moduleEnding } from '../../basics/package-root.ts';
import type { Job, JobResult } from './job.ts';

/** The longest time of a job; jobs of rare and slow operators take long. */
const LONGEST_JOB_MS = 600_000;

const workerPath = fileURLToPath(new URL(`./worker${moduleEnding}`, import.meta.url));
const execArgv = [
  // There is a process for each core: threads that help to collect garbage would only take turns with it.
  '--single-threaded-gc',
  // Sources need a loader.
  ...(moduleEnding === '.ts' ? ['--import', 'tsx'] : []),
];

export type PoolOptions = {
  /** Starts a process that answers each job with its result. */
  start?: () => ChildProcess;
  /** A job that takes longer fails, and its process is ended. */
  longestJobMs?: number;
};

/**
 * Does all jobs, one per processor at a time, and reuses processes. A job whose process ends, or cannot be started, has
 * a defect; the next job gets a new process.
 */
export async function doJobs<Task extends Job>(
  jobs: readonly Task[],
  done: (job: Task, result: JobResult) => void,
  { start = startWorker, longestJobMs = LONGEST_JOB_MS }: PoolOptions = {},
): Promise<void> {
  await inLanes(jobs, Math.min(availableParallelism(), jobs.length), async (waiting) => {
    let child: ChildProcess | undefined;
    try {
      for (const job of waiting) {
        child ??= endedByHangingUp(start());
        const result = await ask(child, job, longestJobMs);
        if (isGone(child)) child = undefined;
        done(job, result);
      }
    } finally {
      child?.kill();
    }
  });
}

function startWorker(): ChildProcess {
  return fork(workerPath, { execArgv });
}

function endedByHangingUp(child: ChildProcess): ChildProcess {
  // A process that disconnects and stays alive would never answer its job.
  child.on('disconnect', () => child.kill('SIGKILL'));
  return child;
}

function isGone({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return !connected || exitCode !== null || signalCode !== null;
}

async function ask(child: ChildProcess, job: Job, longestJobMs: number): Promise<JobResult> {
  const settled = new AbortController();
  const late = setTimeout(() => child.kill('SIGKILL'), longestJobMs);
  try {
    const options = { signal: settled.signal };
    const answer = once(child, 'message', options).then(([result]) => result as JobResult);
    const end = once(child, 'exit', options).then(() => failed(`the process of ${job.behaviour} ended`));
    child.send(job, (error) => error !== null && child.kill('SIGKILL'));
    return await Promise.race([answer, end]);
  } catch (error) {
    // If a process cannot be started, only its job fails, not the run.
    if (child.connected) child.disconnect();
    return failed(`the process of ${job.behaviour} cannot be started: ${String(error)}`);
  } finally {
    clearTimeout(late);
    settled.abort();
  }
}

function failed(why: string): JobResult {
  return { violated: [], defects: [why], failures: {}, untested: {}, durationMs: 0 };
}
