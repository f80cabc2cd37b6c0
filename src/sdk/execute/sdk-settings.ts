import type { Revision } from '../../contract/revision.ts';
import type { SdkRequirementId } from '../../contract/sdk-requirements.ts';
import type { ReplayPoint } from '../../run/scenario/settings.ts';

/** Everything that a run against an SDK needs to know. */
export type SdkRunSettings = {
  /** The command line that starts the driver. */
  driver: string;
  revision: Revision;
  seed: number;
  /** Runs of each property. */
  runs: number;
  selection?: readonly SdkRequirementId[];
  replay?: ReplayPoint;
  /** The options that a replay command repeats. */
  replayOptions: string;
  /** Aborted when the run is ended early. */
  signal: AbortSignal;
};
