import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { createVitest } from 'vitest/node';
import type { CaseRecord } from './case-record.ts';
import { NOTABLE_SKEW_MS } from './clock-skew.ts';
import type { RunSettings } from './settings.ts';
import { viteOptions, vitestOptions } from './vitest-options.ts';

/** What is told while suites run. */
export type RunProgress = {
  /** @param record absent when the test ended without one, which is a defect of the suite */
  caseDone(record: CaseRecord | undefined): void;
};

export type SuitesResult = {
  cases: CaseRecord[];
  /** Defects of the suite: a suite that does not load, a test that ended without a record. */
  defects: string[];
  /** How far the operator's clock is ahead of this machine's, when that is worth a word. */
  clockSkewMs?: number;
};

/**
 * Runs the suites in one worker and collects what every test recorded.
 * @param stop ends the run early; what was recorded until then is returned
 */
export async function runSuites(
  settings: RunSettings,
  progress: RunProgress,
  stop: AbortSignal,
): Promise<SuitesResult> {
  const result: SuitesResult = { cases: [], defects: [] };
  const options = { ...vitestOptions(settings), reporters: [collector(result, progress, stop)] };
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
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map((signal) => process.listeners(signal));
  const result = await action();
  for (const [at, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (before[at]?.includes(listener) !== true) process.off(signal, listener);
    }
  }
  return result;
}

function unhandled(vitest: Vitest): string[] {
  return vitest.state.getUnhandledErrors().map((error) => `unhandled: ${messageOf(error)}`);
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown }).message;
  return typeof message === 'string' ? message : String(error);
}

function collector(result: SuitesResult, progress: RunProgress, stop: AbortSignal): Reporter {
  return {
    onTestCaseResult(testCase: TestCase) {
      const { state, errors } = testCase.result();
      if (state === 'skipped') return;
      const { records, clockSkewMs = 0 } = testCase.meta();
      if (Math.abs(clockSkewMs) > NOTABLE_SKEW_MS) result.clockSkewMs = clockSkewMs;
      result.cases.push(...(records ?? []));
      // What the end of the run cut off is missing, not broken.
      if (records === undefined && !stop.aborted) {
        const why = (errors ?? []).map(messageOf).join('; ') || 'no record';
        result.defects.push(`${testCase.name}: ${why}`);
      }
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
