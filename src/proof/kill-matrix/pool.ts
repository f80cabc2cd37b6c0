import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Job, JobResult } from './job.ts';

/** No operator may keep the suites longer than this; rare and slow ones take their time. */
const LONGEST_JOB_MS = 600_000;

const workerPath = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Does all jobs, as many at once as there are processors, each process staying warm for the next. */
export async function doJobs<Task extends Job>(
  jobs: readonly Task[],
  done: (job: Task, result: JobResult) => void,
): Promise<void> {
  const waiting = jobs.values();
  const lane = async () => {
    let child: ChildProcess | undefined;
    for (const job of waiting) {
      child ??= fork(workerPath, { execArgv: ['--import', 'tsx'] });
      const result = await ask(child, job);
      if (child.exitCode !== null || child.signalCode !== null) child = undefined;
      done(job, result);
    }
    child?.kill();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, lane));
}

async function ask(child: ChildProcess, job: Job): Promise<JobResult> {
  const settled = new AbortController();
  const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_JOB_MS);
  try {
    child.send(job);
    const options = { signal: settled.signal };
    const answer = once(child, 'message', options).then(([result]) => result as JobResult);
    const end = once(child, 'exit', options).then(() => failed(`the process of ${job.behaviour} ended`));
    return await Promise.race([answer, end]);
  } finally {
    clearTimeout(late);
    settled.abort();
  }
}

function failed(why: string): JobResult {
  return { violated: [], defects: [why], failures: {}, untested: {}, durationMs: 0 };
}
