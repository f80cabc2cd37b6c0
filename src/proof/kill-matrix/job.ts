import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { RunOutcome } from '../../mutants/kill.ts';

/** One run of the suites against an operator of the mock's kind. */
export type Job = {
  /** A name of the mock's behaviours, such as `response-key-is-kept`. */
  behaviour: string;
  revision: Revision;
  /** Runs of each property; the usual number when absent. */
  runs?: number;
  seed?: number;
  /** Whether a property ends after the usual time, as in a run against any other target: for slow operators. */
  isTimed?: boolean;
  /** The requirements to judge; all of them when absent. */
  requirements?: readonly RequirementId[];
};

export type JobResult = RunOutcome & {
  /** How a violated requirement failed first, by its id; for people. */
  failures: Readonly<Record<string, string>>;
  /** Requirements that were neither violated nor shown to hold, with the reason. */
  untested: Readonly<Record<string, string>>;
  durationMs: number;
};
