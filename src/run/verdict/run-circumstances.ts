import type { FoldInput } from './fold-input.ts';
import type { RunScope } from './verdict-value.ts';

/** What part of the contract a run is about. */
export function scopeOf({ replayedTest, selection, shard }: FoldInput): RunScope {
  if (shard !== undefined) return 'shard';
  if (replayedTest !== undefined) return 'replay';
  return selection === undefined ? 'all' : 'selection';
}

/** Why tests of a requirement may be missing; undefined where none are. */
export function caveatOf({
  isCutShort,
  interrupted,
  moduleErrors,
  replayedTest,
  shard,
}: FoldInput): string | undefined {
  if (interrupted !== undefined) return 'the run was ended early, other tests may be missing';
  if (moduleErrors.length > 0) return 'a suite is broken, other tests may be missing';
  if (isCutShort === true) return 'the run is incomplete, other tests may be missing';
  if (shard !== undefined) return `only the tests of shard ${shard.index} of ${shard.count} ran`;
  return replayedTest !== undefined ? 'only the replayed test ran' : undefined;
}

/** Why a requirement has no test in this run. */
export function absenceOf({
  isCutShort,
  stopped,
  couldNotRun,
  interrupted,
  moduleErrors,
  replayedTest,
}: FoldInput): string {
  if (couldNotRun !== undefined) return couldNotRun;
  if (interrupted !== undefined) return 'the run was ended before its turn';
  if (moduleErrors.length > 0) return 'no test ran, a suite is broken';
  if (isCutShort === true && stopped !== undefined) return stopped;
  return replayedTest !== undefined ? 'not the replayed test' : 'no test yet';
}
