import type { UnavailableCount } from '../../client/availability.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { RunFacts } from '../verdict/run-facts.ts';
import type { RunVerdict } from '../verdict/verdict-value.ts';
import type { WaiverSet } from '../waivers/waiver.ts';

/** What all shards of a run have in common. */
export type CommonToShards = Pick<RunVerdict, 'suite' | 'revision' | 'seed' | 'target'> & {
  runId: string;
  count: number;
  /** Runs of each property in all shards together. */
  runs: number;
  selection?: readonly string[];
  timeBudgetMs?: number;
  waivers: WaiverSet;
};

/** What one shard found out. */
export type ShardResults = Pick<RunVerdict, 'startedAt' | 'durationMs' | 'notes'> &
  Pick<RunFacts, 'interrupted' | 'couldNotRun' | 'stopped' | 'moduleErrors'> & {
    cases: readonly CaseRecord[];
    unavailable: UnavailableCount;
  };

/** A shard whose run has begun. */
export type ShardStart = {
  common: CommonToShards;
  /** From 1. */
  index: number;
  /** The options of the run, for a command that repeats it. */
  options: string;
};

/** What a run states in the `verdict.json` of its shard. */
export type StatedVerdict = Pick<RunVerdict, 'verdict' | 'exitCode'>;
