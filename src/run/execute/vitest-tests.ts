import { describe, inject, test } from 'vitest';
import type { UnavailableCount } from '../../client/availability.ts';
import { partTitle } from '../../contract/requirement.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import { type DeclaredTest, declaredTests, isChosen } from '../scenario/declared-tests.ts';
import { openWorld } from '../scenario/world.ts';
import { answersYet } from './answers-yet.ts';
import { runCase, timeoutMsOf } from './run-case.ts';

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
  }
}

/** Makes a vitest test of every declared one that this run has; verdicts are made of its record, not of its state. */
export function declareToVitest(): void {
  const settings = inject('conformanceRun');
  const world = openWorld(settings, answersYet);
  const define = (declared: DeclaredTest) => {
    const name = `${declared.id} ${declared.title}`;
    test(name, { timeout: timeoutMsOf(declared, settings) }, async ({ task, signal }) => {
      task.meta.records = await runCase(declared, world, signal);
      task.meta.clockSkewMs = world.clockSkew.offsetMs;
      task.meta.notes = world.notices.notes;
      task.meta.unavailable = world.availability.count;
      if (world.outage.reason !== undefined) task.meta.outage = world.outage.reason;
    });
  };
  const chosen = declaredTests().filter((one) => isChosen(one, settings));
  for (const part of new Set(chosen.map((one) => one.part))) {
    const own = chosen.filter((one) => one.part === part && one.options.overWholeRun !== true);
    describe(partTitle(part), () => own.forEach(define));
  }
  describe.sequential('the whole run', () =>
    chosen.filter((one) => one.options.overWholeRun === true).forEach(define));
}
