import { loadSuites } from '../../run/execute/load-suites.ts';
import { runRounds } from '../../run/execute/run-rounds.ts';
import type { runSuites } from '../../run/execute/run-suites.ts';
import { socketHost } from '../../targets/mock-host.ts';

/** Runs tests for a time, in this process: what is kept of each round need not come from a worker. */
export function forDuration(durationMs: number): typeof runSuites {
  return async (settings, progress, stop) => {
    await loadSuites();
    return runRounds(settings, durationMs, progress, stop, socketHost);
  };
}
