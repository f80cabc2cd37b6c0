import { TimeLimit } from '../../client/time-limit.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { DeclaredTest } from '../scenario/declared-tests.ts';
import type { World } from '../scenario/world.ts';
import { patienceMsOf, runCase } from './run-case.ts';

/**
 * Runs one test, which is given up when it hangs: its properties and waits stop with the signal. It hangs when the run
 * gets no answer for long. How long a test takes in all is not limited: that depends on the machine.
 * @returns its records, or how it was given up, which is a defect of the suite
 */
export async function inTime(
  test: DeclaredTest,
  world: World,
  stop: AbortSignal,
): Promise<CaseRecord[] | string> {
  const patienceMs = patienceMsOf(test, world.settings);
  using limit = new TimeLimit(patienceMs, stop, () => world.availability.count.of);
  const records = await runCase(test, world, limit.signal);
  if (!limit.isOver) return records;
  return `${test.id} ${test.title}: gave it up, because no answer came to the run for ${patienceMs / 1000} s`;
}
