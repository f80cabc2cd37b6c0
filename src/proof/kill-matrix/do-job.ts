import type { RequirementVerdict, RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { Job, JobResult } from './job.ts';
import { runAgainst } from './mutant-run.ts';

/** Runs the suites against a job's operator and summarizes their findings. */
export async function doJob(job: Job, run: typeof runAgainst = runAgainst): Promise<JobResult> {
  const startedMs = performance.now();
  const verdict = await run(job);
  const violated = verdict.requirements.filter((one) => one.verdict === 'violates');
  return {
    violated: violated.map(({ id }) => id),
    defects: defectsOf(verdict),
    failures: byId(violated, ({ failures: [first] }) =>
      first === undefined ? '' : `${first.message}: expected ${first.expected}, got ${first.actual}`,
    ),
    untested: byId(
      verdict.requirements.filter((one) => one.verdict === 'not-testable'),
      ({ reason = '' }) => reason,
    ),
    durationMs: Math.round(performance.now() - startedMs),
  };
}

function defectsOf({ verdict, reasons, requirements }: RunVerdict): string[] {
  const broken = requirements.filter((one) => one.verdict === 'harness-error');
  if (broken.length === 0) return verdict === 'harness-error' ? reasons.slice(0, 3) : [];
  return broken.map(({ id, reason = '' }) => `${id}: ${reason}`);
}

function byId(
  requirements: readonly RequirementVerdict[],
  text: (requirement: RequirementVerdict) => string,
): Record<string, string> {
  return Object.fromEntries(requirements.map((requirement) => [requirement.id, text(requirement)]));
}
