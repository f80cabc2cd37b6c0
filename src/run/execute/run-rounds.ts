import { inLanes } from '../../basics/lanes.ts';
import type { MockHost } from '../../targets/mock-host.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { type DeclaredTest, declaredTests } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { openWorld, type World } from '../scenario/world.ts';
import { Load } from '../watch/load.ts';
import { TimeBudget } from '../watch/time-budget.ts';
import { answersYet } from './answers-yet.ts';
import { combinedRecord } from './combined-record.ts';
import { inTime } from './in-time.ts';
import type { RunProgress, SuitesResult } from './run-suites.ts';
import { deriveSeed } from './seed.ts';
import { testsOf } from './shard-tests.ts';
import { turnsOf } from './takes-control.ts';
import { CONCURRENT_TESTS } from './vitest-options.ts';
import { worldResult } from './world-result.ts';

/** One test of one round. */
type Turn = { test: DeclaredTest; world: World; isFirstRound: boolean };

/**
 * Runs the tests once, as any run does, and then again and again with new seeds until a time is over: a round begins as
 * soon as the one before has no test left to begin, so that the load never pauses. What judges the whole run comes last.
 * @param durationMs milliseconds after which no test begins any more, but for those of the first round
 * @param stop ends the run early; what was recorded until then is returned
 */
export async function runRounds(
  settings: RunSettings,
  durationMs: number,
  progress: RunProgress,
  stop: AbortSignal,
  mocks: MockHost,
  tests: readonly DeclaredTest[] = declaredTests(),
): Promise<SuitesResult> {
  const load = new Load(settings.revision);
  await using world = openWorld(settings, answersYet, mocks, (exchange) => load.observe(exchange));
  const time = new TimeBudget(durationMs);
  const found = new Map<string, CaseRecord>();
  const defects = new Set<string>();
  const run = async (turns: Iterable<Turn>) => {
    for (const { test, world: its, isFirstRound } of turns) {
      if (stop.aborted) return;
      const records = await inTime(test, its, stop);
      if (typeof records === 'string') defects.add(records);
      else for (const record of records) note(found, record, isFirstRound);
      progress.caseDone(typeof records === 'string' ? undefined : records[0]);
    }
  };
  const chosen = testsOf(tests, settings);
  // Those that wait for a token to age would leave the load to wait with them: they run once.
  const { waiting, others, alone, last } = turnsOf(chosen, settings);
  const inFirstRound = (test: DeclaredTest): Turn => ({ test, world, isFirstRound: true });
  let rounds = 1;
  function* turns(): Generator<Turn> {
    yield* others.map(inFirstRound);
    for (; others.length > 0 && !time.isOver; rounds += 1) {
      const its = worldOfRound(world, rounds, time);
      for (const test of others) {
        if (time.isOver) return;
        yield { test, world: its, isFirstRound: false };
      }
    }
  }
  const all = turns();
  await Promise.all([
    inLanes(waiting.map(inFirstRound), waiting.length, run),
    Promise.all(Array.from({ length: CONCURRENT_TESTS }, () => run(remaining(all)))),
  ]);
  const record = load.record({ rateLimit: settings.rateLimit, rounds });
  await run(alone.map(inFirstRound));
  await run(last.map(inFirstRound));
  const place = (record: CaseRecord) => chosen.findIndex(({ key }) => key === record.test);
  const cases = [...found.values()].sort((one, other) => place(one) - place(other));
  return { cases, defects: [...defects], load: record, ...worldResult(world) };
}

// A lane that ends early must not end the generator for the others.
function* remaining<Item>(items: Generator<Item>): Generator<Item> {
  for (let next = items.next(); next.done !== true; next = items.next()) yield next.value;
}

/** The same world with a seed of its own, whose properties end with the time of the run. */
function worldOfRound(world: World, round: number, timeBudget: TimeBudget): World {
  const seed = deriveSeed(world.settings.seed, 'round', String(round));
  return { ...world, timeBudget, settings: { ...world.settings, seed } };
}

function note(found: Map<string, CaseRecord>, record: CaseRecord, isFirstRound: boolean): void {
  // What the end of the time cut off in a later round was never planned.
  if (!isFirstRound && record.leftOut !== undefined && record.outcome === 'not-testable') return;
  const { leftOut, ...rest } = record;
  const own = isFirstRound ? record : rest;
  const name = `${record.requirement} ${record.test}`;
  const earlier = found.get(name);
  found.set(name, earlier === undefined ? own : withRound(earlier, own));
}

/** A test of a later round shows its exchanges only where it found something. */
function withRound(earlier: CaseRecord, record: CaseRecord): CaseRecord {
  const isNew = record.failures.length > 0;
  return combinedRecord([earlier, { ...record, observations: [], exchanges: isNew ? record.exchanges : [] }]);
}
