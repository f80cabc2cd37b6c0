import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { createVitest } from 'vitest/node';
import { spareMemory } from '../../basics/spare-memory.ts';
import type { UnavailableCount } from '../../client/availability.ts';
import type { CaseRecord } from '../evidence/case-record.ts';
import type { RunSettings } from '../scenario/settings.ts';
import type { SeenViolation } from '../verdict/seen-violation.ts';
import { NOTABLE_SKEW_MS } from '../watch/clock-skew.ts';
import type { LoadRecord } from '../watch/load.ts';
import { everySuite, viteOptions, vitestOptions } from './vitest-options.ts';

/** From so many runs a property on, a run lasts so long that its garbage would take more memory than all the rest. */
const MANY_RUNS = 1_000;

/** What is told while suites run. */
export type RunProgress = {
  /** Told how many tests there are, before the first of them ends. */
  begin?(tests: number): void;
  /** Told of what an answer has broken, before the test that judges all answers ends. */
  seen?(violation: SeenViolation): void;
  /** @param record absent when the test ended without one, which is a defect of the suite */
  caseDone(record: CaseRecord | undefined): void;
};

export type SuitesResult = {
  cases: CaseRecord[];
  /** Defects of the suite: a suite that does not load, a test that ended without a record. */
  defects: string[];
  /** How far the operator's clock is ahead of this machine's, when that is worth a word. */
  clockSkewMs?: number;
  /** Why the target was given up before the last test; undefined when it was not. */
  outage?: string;
  /** How many answers came from what stands in front of the operator. */
  unavailable?: UnavailableCount;
  /** What is worth a word and decides nothing, one sentence each. */
  notes?: readonly string[];
  /** How the target answered, of a run over a given time. */
  load?: LoadRecord;
};

/**
 * Runs the suites in one worker and collects what every test recorded.
 * @param stop ends the run early; what was recorded until then is returned
 * @param suites the module that declares the tests, an absolute path
 */
export async function runSuites(
  settings: RunSettings,
  progress: RunProgress,
  stop: AbortSignal,
  suites = everySuite,
): Promise<SuitesResult> {
  const result: SuitesResult = { cases: [], defects: [] };
  if (settings.runs >= MANY_RUNS) spareMemory();
  const options = { ...vitestOptions(settings, suites), reporters: [collector(result, progress, stop)] };
  const vitest = await withoutSignalHandlers(() => createVitest('test', options, viteOptions));
  const cancel = () => void vitest.cancelCurrentRun('keyboard-input');
  stop.addEventListener('abort', cancel, { once: true });
  try {
    if (!stop.aborted) await vitest.start();
    result.defects.push(...unhandled(vitest));
  } finally {
    stop.removeEventListener('abort', cancel);
    await vitest.close();
  }
  return result;
}

// vitest would end the process on a signal before anything is written; the command line listens itself.
async function withoutSignalHandlers<Result>(action: () => Promise<Result>): Promise<Result> {
  const remove = (event: string | symbol, listener: (...args: unknown[]) => void) => {
    // At once, before a signal can come between: vitest listens long before it is ready.
    if (event === 'SIGINT' || event === 'SIGTERM') queueMicrotask(() => process.off(event, listener));
  };
  process.on('newListener', remove);
  try {
    return await action();
  } finally {
    process.off('newListener', remove);
  }
}

function unhandled(vitest: Vitest): string[] {
  return vitest.state.getUnhandledErrors().map((error) => `unhandled: ${messageOf(error)}`);
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown }).message;
  return typeof message === 'string' ? message : String(error);
}

function collector(result: SuitesResult, progress: RunProgress, stop: AbortSignal): Reporter {
  let cancel = () => {};
  return {
    onInit(vitest: Vitest) {
      cancel = () => void vitest.cancelCurrentRun('keyboard-input');
    },
    // A run that was ended before its tests were collected would otherwise begin them.
    onTestModuleCollected(module: TestModule) {
      if (stop.aborted) cancel();
      else progress.begin?.([...module.children.allTests()].length);
    },
    onTestCaseResult(testCase: TestCase) {
      const { state, errors } = testCase.result();
      if (state === 'skipped') {
        // What cannot be tested here records that; nothing is left out without a record.
        if (!stop.aborted) result.defects.push(`${testCase.name}: was skipped`);
        return;
      }
      const { records, clockSkewMs = 0, outage, unavailable, notes = [], seen = [] } = testCase.meta();
      if (Math.abs(clockSkewMs) > NOTABLE_SKEW_MS) result.clockSkewMs = clockSkewMs;
      if (outage !== undefined) result.outage = outage;
      if (unavailable !== undefined) result.unavailable = unavailable;
      if (notes.length > 0) result.notes = notes;
      result.cases.push(...(records ?? []));
      // What the end of the run cut off is missing, not broken.
      if (records === undefined && !stop.aborted) {
        const why = (errors ?? []).map(messageOf).join('; ') || 'no record';
        result.defects.push(`${testCase.name}: ${why}`);
      }
      for (const violation of seen) progress.seen?.(violation);
      progress.caseDone(records?.[0]);
    },
    onTestModuleEnd(module: TestModule) {
      if (stop.aborted) return;
      for (const error of module.errors()) {
        result.defects.push(`${module.relativeModuleId}: ${messageOf(error)}`);
      }
    },
  };
}
