import { basename, dirname, join } from 'node:path';
import type { createVitest } from 'vitest/node';
import { linkFlags } from '../../basics/link-flags.ts';
import { codeRoot, moduleEnding } from '../../basics/package-root.ts';
import type { RunSettings } from '../scenario/settings.ts';

type VitestOptions = NonNullable<Parameters<typeof createVitest>[1]>;

/** The module that holds every suite. */
export const everySuite = join(codeRoot, 'suites', `all${moduleEnding}`);

/** So many tests run at once, besides those that wait for tokens to age. */
export const CONCURRENT_TESTS = 16;
/** Room for those that wait. */
const WAITING_TESTS = 32;

/** How vitest runs the suites: in one worker, the tests of all parts at once, then what judges the whole run. */
export function vitestOptions(settings: RunSettings, suites: string): VitestOptions {
  return {
    config: false,
    root: codeRoot,
    dir: dirname(suites),
    include: [basename(suites)],
    exclude: [],
    watch: false,
    pool: 'threads',
    // Node loads what is built; vite would read and rewrite each module once more.
    server: { deps: { external: moduleEnding === '.js' ? [/\.js$/] : [] } },
    isolate: false,
    maxWorkers: 1,
    execArgv: [...linkFlags],
    fileParallelism: false,
    sequence: { concurrent: true },
    // The lanes for others are held by the tests themselves: vitest does not know which ones wait.
    maxConcurrency: CONCURRENT_TESTS + WAITING_TESTS,
    teardownTimeout: 2_000,
    provide: { conformanceRun: settings },
    // A test marked to run alone would leave all others out.
    allowOnly: false,
    // A suite file whose tests are all left out by the selection is no error.
    passWithNoTests: true,
  };
}

/** What vitest may not print, because the run has a progress line of its own; and that it keeps to a link. */
export const viteOptions = {
  logLevel: 'error',
  clearScreen: false,
  ...(linkFlags.length > 0 ? { resolve: { preserveSymlinks: true } } : {}),
} as const;
