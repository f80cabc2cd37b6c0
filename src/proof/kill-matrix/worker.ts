import { doJob } from './do-job.ts';
import type { Job } from './job.ts';

// A process of the pool: does one job after the other and answers each with its result.
process.on('message', (job: Job) => {
  doJob(job).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      process.send?.({ violated: [], defects: [why], failures: {}, untested: {}, durationMs: 0 });
    },
  );
});
