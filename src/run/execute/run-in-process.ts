import { inLanes } from '../../basics/lanes.ts';
import type { MockHost } from '../../targets/mock-host.ts';
import { type DeclaredTest, declaredTests } from '../scenario/declared-tests.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { openWorld } from '../scenario/world.ts';
import { newlySeen } from '../verdict/seen-violation.ts';
import { answersYet } from './answers-yet.ts';
import { inTime } from './in-time.ts';
import type { RunProgress, SuitesResult } from './run-suites.ts';
import { testsOf } from './shard-tests.ts';
import { turnsOf } from './takes-control.ts';
import { CONCURRENT_TESTS } from './vitest-options.ts';
import { worldResult } from './world-result.ts';

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
  const chosen = testsOf(tests, settings);
  progress.begin?.(chosen.length);
  const run = async (tests: Iterable<DeclaredTest>) => {
    for (const test of tests) {
      if (stop.aborted) return;
      const records = await inTime(test, world, stop);
      if (typeof records === 'string') result.defects.push(records);
      else result.cases.push(...records);
      for (const violation of newlySeen(world)) progress.seen?.(violation);
      progress.caseDone(typeof records === 'string' ? undefined : records[0]);
    }
  };
  const { waiting, others, alone, last } = turnsOf(chosen, settings);
  await Promise.all([inLanes(waiting, waiting.length, run), inLanes(others, CONCURRENT_TESTS, run)]);
  await run(alone);
  await run(last);
  return { ...result, ...worldResult(world) };
}
