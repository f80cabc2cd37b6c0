import { defined } from '../../basics/defined.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { untested } from '../execute/untested.ts';
import type { FoldInput } from '../verdict/fold-input.ts';
import { combinedRecords, inShard, renumbered } from './combined-records.ts';
import { recordsAcross } from './records-across.ts';
import { repeatsAcross } from './repeats-across.ts';
import type { ReadShard } from './shard-file.ts';

/** Everything that the verdict of a merge is made of, but for what a gate asks. */
export type MergedRun = Omit<FoldInput, 'failOnShould' | 'failOnWorse' | 'baseline'> & {
  cases: readonly CaseRecord[];
};

/**
 * Makes one run of its shards: their evidence adds up, and what may be used only once is judged across them. A shard
 * that is missing, or did not come to its end, leaves the whole incomplete.
 * @param shards different parts of one run, at least one
 */
export function mergedRun(shards: readonly ReadShard[]): MergedRun {
  const ordered = shards.toSorted((one, other) => one.index - other.index);
  const [first] = ordered;
  if (first === undefined) throw new RangeError('a merge needs a shard');
  const { common } = first;
  const ended = ordered.filter(({ results }) => results !== undefined);
  const { found, factor } = renumbered(
    ended.flatMap(({ index, results }) => (results?.cases ?? []).map((record) => ({ index, record }))),
  );
  const cases = [...combinedRecords(found), ...recordsAcross(ended, repeatsAcross(ended), common)];
  const missing = missingParts(ordered);
  const moduleErrors = ended.flatMap(({ index, results }) =>
    (results?.moduleErrors ?? []).map((error) => `${named(index, common.count)}: ${error}`),
  );
  const selection = common.selection as RequirementId[] | undefined;
  // As in a run of one part: what is already reported as broken or missing has no tests for that reason.
  const isWhole = missing.length === 0 && moduleErrors.length === 0;
  const without = isWhole ? untested(cases, { revision: common.revision, ...defined({ selection }) }) : [];
  return {
    cases,
    ...timesOf(ended),
    suite: common.suite,
    target: common.target,
    revision: common.revision,
    seed: common.seed,
    waivers: common.waivers,
    notes: notesOf(ended, factor),
    unavailable: {
      answers: sum(ended.map(({ results }) => results?.unavailable.answers ?? 0)),
      of: sum(ended.map(({ results }) => results?.unavailable.of ?? 0)),
    },
    moduleErrors: [...moduleErrors, ...without],
    merged: { count: common.count, runId: common.runId, shards: ended.map(({ index }) => index) },
    ...defined({
      selection,
      timeBudgetMs: common.timeBudgetMs,
      stopped: missing.length === 0 ? undefined : missing.join('; '),
      isCutShort: missing.length === 0 ? undefined : true,
    }),
  };
}

function notesOf(shards: readonly ReadShard[], factor: number): string[] {
  const own = shards.flatMap(({ index, results }) =>
    (results?.notes ?? []).map((note) => inShard(index, note)),
  );
  const example = `exchange ${2 * factor + 12} is exchange 12 of shard 2`;
  return [...new Set(own), `the number of an exchange begins with the number of its shard: ${example}`];
}

/** What of the run no shard has done, one sentence each. */
function missingParts(shards: readonly ReadShard[]): string[] {
  const count = shards[0]?.common.count ?? 0;
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((index) => {
    const shard = shards.find((one) => one.index === index);
    if (shard === undefined) return [`${named(index, count)} is missing`];
    const { results } = shard;
    if (results === undefined) return [`${named(index, count)} was ended before it wrote its results`];
    if (results.interrupted !== undefined)
      return [`${named(index, count)} was ended by ${results.interrupted}`];
    const why = results.couldNotRun ?? results.stopped;
    return why === undefined ? [] : [`${named(index, count)} is incomplete: ${why}`];
  });
}

function named(index: number, count: number): string {
  return `shard ${index} of ${count}`;
}

function timesOf(shards: readonly ReadShard[]): { startedAt: string; durationMs: number } {
  const times = shards.flatMap(({ results }) =>
    results === undefined ? [] : [[Date.parse(results.startedAt), results.durationMs] as const],
  );
  if (times.length === 0) return { startedAt: new Date().toISOString(), durationMs: 0 };
  const startMs = Math.min(...times.map(([start]) => start));
  const endMs = Math.max(...times.map(([start, lasted]) => start + lasted));
  return { startedAt: new Date(startMs).toISOString(), durationMs: endMs - startMs };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
