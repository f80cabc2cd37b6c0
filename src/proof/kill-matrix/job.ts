import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { RunOutcome } from '../../mutants/kill.ts';

/** One run of the suites against a mock operator. */
export type Job = {
  /** The name of a behaviour of the mock, such as `response-key-is-kept`. */
  behaviour: string;
  revision: Revision;
  /** Runs of each property; the usual number by default. */
  runs?: number;
  seed?: number;
  /** The requirements to judge; all by default. */
  requirements?: readonly RequirementId[];
};

export type JobResult = RunOutcome & {
  /** The first failure of each violated requirement, by its id, as text. */
  failures: Readonly<Record<string, string>>;
  /** Requirements that were neither violated nor confirmed, with the reason. */
  untested: Readonly<Record<string, string>>;
  durationMs: number;
};
