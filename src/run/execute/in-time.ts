import { TimeLimit } from '../../client/time-limit.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { DeclaredTest } from '../scenario/declared-tests.ts';
import type { World } from '../scenario/world.ts';
import { runCase, timeoutMsOf } from './run-case.ts';

/**
 * Runs one test, which is given up when it takes too long: its properties and waits stop with the signal.
 * @returns its records, or how it was given up, which is a defect of the suite
 */
export async function inTime(
  test: DeclaredTest,
  world: World,
  stop: AbortSignal,
): Promise<CaseRecord[] | string> {
  const timeoutMs = timeoutMsOf(test, world.settings);
  using limit = new TimeLimit(timeoutMs, stop);
  const records = await runCase(test, world, limit.signal);
  return limit.isOver ? `${test.id} ${test.title}: not done within ${timeoutMs / 1000} s` : records;
}
