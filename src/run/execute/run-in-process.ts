import { inLanes } from '../../basics/lanes.ts';
import { TimeLimit } from '../../client/time-limit.ts';
import type { MockHost } from '../../targets/mock-host.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { type DeclaredTest, declaredTests, isChosen } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { openWorld, type World } from '../scenario/world.ts';
import { NOTABLE_SKEW_MS } from '../watch/clock-skew.ts';
import { answersYet } from './answers-yet.ts';
import { runCase, timeoutMsOf } from './run-case.ts';
import type { RunProgress, SuitesResult } from './run-suites.ts';
import { CONCURRENT_TESTS } from './vitest-options.ts';

/**
 * Runs the declared tests in this thread, as vitest would run them in a worker: many runs in one warm process
 * are several times quicker.
 * @param tests what is run; the tests of all suites loaded so far when absent
 * @param stop ends the run early; what was recorded until then is returned
 */
export async function runInProcess(
  settings: RunSettings,
  progress: RunProgress,
  stop: AbortSignal,
  mocks: MockHost,
  tests: readonly DeclaredTest[] = declaredTests(),
): Promise<SuitesResult> {
  const result: SuitesResult = { cases: [], defects: [] };
  await using world = openWorld(settings, answersYet, mocks);
  const chosen = tests.filter((test) => isChosen(test, settings));
  const run = async (tests: Iterable<DeclaredTest>) => {
    for (const test of tests) {
      if (stop.aborted) return;
      const records = await inTime(test, world, stop);
      if (typeof records === 'string') result.defects.push(records);
      else result.cases.push(...records);
      progress.caseDone(typeof records === 'string' ? undefined : records[0]);
    }
  };
  const isLast = (test: DeclaredTest) => test.options.overWholeRun === true;
  const early = chosen.filter((test) => !isLast(test));
  await inLanes(early, CONCURRENT_TESTS, run);
  await run(chosen.filter(isLast));
  const skewMs = world.clockSkew.offsetMs;
  if (Math.abs(skewMs) > NOTABLE_SKEW_MS) result.clockSkewMs = skewMs;
  result.notes = world.notices.notes;
  result.unavailable = world.availability.count;
  if (world.outage.reason !== undefined) result.outage = world.outage.reason;
  return result;
}

// A test that is given up must end, as it does under vitest: its properties stop with the signal.
async function inTime(test: DeclaredTest, world: World, stop: AbortSignal): Promise<CaseRecord[] | string> {
  const timeoutMs = timeoutMsOf(test, world.settings);
  using limit = new TimeLimit(timeoutMs, stop);
  const records = await runCase(test, world, limit.signal);
  return limit.isOver ? `${test.id} ${test.title}: not done within ${timeoutMs / 1000} s` : records;
}
