import type { ShardOfRun } from './verdict-value.ts';

/** What ends a run early; SIGPIPE means that nothing reads its output any more. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGPIPE';

/** What can decide a run besides its requirements. */
export type RunFacts = {
  /** Whether a violated SHOULD counts: `--fail-on should`. */
  failOnShould: boolean;
  /** Whether only what is worse than in the baseline fails: `--fail-on worse`. */
  failOnWorse?: boolean;
  /** The signal that ended the run early. */
  interrupted?: Signal;
  /** Why nothing could be run, such as a target that does not answer. */
  couldNotRun?: string;
  /** Why the run stopped before its last test, such as a target that no longer answers. */
  stopped?: string;
  /** Why a replay does not show its failure again. */
  unshown?: string;
  /** Of a run that is a part: its requirements are those that it has tests of. */
  shard?: ShardOfRun;
  /** Errors of suites and hooks outside any test: defects of the suite. */
  moduleErrors: readonly string[];
};
