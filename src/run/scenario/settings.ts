import type { Revision } from '../../contract/revision.ts';
import type { Capabilities, TargetSettings } from '../../targets/target.ts';
import type { DueEntry, VaultEntry } from '../supplies/vault-entry.ts';
import type { ActiveWaiver } from '../waivers/waiver-match.ts';

/** Where one property failed, to be run again from there. */
export type ReplayPoint = {
  test: string;
  /** fast-check's path to the counterexample; absent for a scenario. */
  path?: string;
  /** fast-check's command path of a model run. */
  replayPath?: string;
  /** For a test over the whole run: the tests that caused what it saw, which run first. */
  senders?: readonly string[];
};

/** One of several runs that share the tests. */
export type Shard = {
  /** From 1 to `count`. */
  index: number;
  count: number;
  /** The seed that the seeds of all shards derive from. */
  seed: number;
  /** Names the run that all shards are a part of. */
  runId: string;
  /** Gets the fingerprints of what an operator may use only once; an absolute path. */
  fingerprintFile: string;
};

/** Everything the worker must know of a run. Plain data, handed over in memory and never written down. */
export type RunSettings = {
  revision: Revision;
  target: TargetSettings;
  capabilities: Capabilities;
  seed: number;
  /** Runs of each property. */
  runs: number;
  /** After this many milliseconds no test and no run of a property begins; absent when the user gave no budget. */
  timeBudgetMs?: number;
  /** Requests per second; 0 for no limit. */
  rateLimit: number;
  selection?: readonly string[];
  replay?: ReplayPoint;
  /** Absent in a run that does everything. */
  shard?: Shard;
  waivers: readonly ActiveWaiver[];
  /** Whether a property goes on after a failure: a template of waivers has every kind that can be seen. */
  seesEveryFailure?: boolean;
  /** Refresh tokens of earlier runs that have expired by now. */
  expired: readonly VaultEntry[];
  /** Refresh tokens of earlier runs that this one sends before they expire. */
  kept: readonly DueEntry[];
  fingerprintSalt: string;
  /** Whether a sample of each test's exchanges is kept, redacted, for a report. */
  keepsExchanges: boolean;
  /** The channel on which each exchange is told as it happens; absent where nothing listens. */
  traceChannel?: string;
  /** Added to commands that show a failure again, such as `--target=integ --revision=2026-07`. */
  replayOptions: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    conformanceRun: RunSettings;
  }
}
