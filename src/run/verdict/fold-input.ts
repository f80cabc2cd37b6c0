import type { UnavailableCount } from '../../client/availability.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { WaiverSet } from '../waivers/waiver.ts';
import type { LoadRecord } from '../watch/load.ts';
import type { Earlier } from './comparison.ts';
import type { RunFacts } from './run-facts.ts';
import type { MergedShards, RunVerdict } from './verdict-value.ts';

/** Everything that a run's verdict is made of. */
export type FoldInput = RunFacts &
  Pick<RunVerdict, 'suite' | 'target' | 'seed' | 'startedAt' | 'durationMs'> & {
    cases: readonly CaseRecord[];
    revision: Revision;
    waivers: WaiverSet;
    notes?: readonly string[];
    unavailable?: UnavailableCount;
    /** The requirements asked for; all of them when absent. */
    selection?: readonly RequirementId[];
    /** The key of the test that `--path` ran again. */
    replayedTest?: string;
    /** The run that this one is held against. */
    baseline?: Earlier;
    /** `--time-budget`, in milliseconds. */
    timeBudgetMs?: number;
    /** How the target answered, of a run over a given time. */
    load?: LoadRecord;
    /** Whether tests are missing for the reason in `stopped`: those of a missing shard, or after `--bail`. */
    isCutShort?: boolean;
    /** Of a verdict over several shards. */
    merged?: MergedShards;
  };
