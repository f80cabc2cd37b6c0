import { describe, inject, test } from 'vitest';
import { Lanes } from '../../basics/lanes.ts';
import type { UnavailableCount } from '../../client/availability.ts';
import { partTitle } from '../../contract/requirement.ts';
import { processHost } from '../../targets/mock-host.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { type DeclaredTest, declaredTests } from '../scenario/declared-tests.ts';
import { openWorld } from '../scenario/world.ts';
import { newlySeen, type SeenViolation } from '../verdict/seen-violation.ts';
import { answersYet } from './answers-yet.ts';
import { inTime } from './in-time.ts';
import { testsOf } from './shard-tests.ts';
import { turnsOf } from './takes-control.ts';
import { CONCURRENT_TESTS } from './vitest-options.ts';

declare module 'vitest' {
  export interface TaskMeta {
    records?: CaseRecord[];
    /** How far the operator's clock was ahead of this machine's when the test ended. */
    clockSkewMs?: number;
    /** Why the target had been given up when the test ended. */
    outage?: string;
    /** How many answers had come from what stands in front of the operator. */
    unavailable?: UnavailableCount;
    /** What was worth a word when the test ended. */
    notes?: string[];
    /** What answers had broken when the test ended, and had not at the end of another. */
    seen?: SeenViolation[];
  }
}

/** Makes a vitest test of every declared one that this run has; verdicts are made of its record, not of its state. */
export function declareToVitest(): void {
  const settings = inject('conformanceRun');
  // An instance of a test's own needs no socket: it is as quick again without, and the target has one.
  const world = openWorld(settings, answersYet, processHost());
  const lanes = new Lanes(CONCURRENT_TESTS);
  const { waiting, others, alone, last } = turnsOf(testsOf(declaredTests(), settings), settings);
  const define = (declared: DeclaredTest) => {
    const name = `${declared.id} ${declared.title}`;
    // Time in the queue does not count: a test has its own limit, from its start on.
    test(name, { timeout: 0 }, async ({ task, signal, skip }) => {
      // A test that was still in the queue when the run ended has not begun.
      const run = () => (signal.aborted ? skip() : inTime(declared, world, signal));
      const records = await (waiting.includes(declared) ? run() : lanes.run(run));
      if (typeof records === 'string') throw new Error(records);
      task.meta.records = records;
      task.meta.clockSkewMs = world.clockSkew.offsetMs;
      task.meta.notes = world.notices.notes;
      task.meta.seen = newlySeen(world);
      task.meta.unavailable = world.availability.count;
      if (world.outage.reason !== undefined) task.meta.outage = world.outage.reason;
    });
  };
  const early = [...waiting, ...others];
  for (const part of new Set(early.map((one) => one.part))) {
    describe(partTitle(part), () => early.filter((one) => one.part === part).forEach(define));
  }
  describe.sequential('one test at a time', () => alone.forEach(define));
  describe.sequential('the whole run', () => last.forEach(define));
}
