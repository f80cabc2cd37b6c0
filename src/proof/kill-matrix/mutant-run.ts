import { defined } from '../../basics/defined.ts';
import { conductRun } from '../../cli/run/conduct-run.ts';
import { LOOPBACK_RUNS, runSettings } from '../../cli/run/run-settings.ts';
import { startMocks } from '../../cli/run/start-mocks.ts';
import type { Revision } from '../../contract/revision.ts';
import { loadSuites } from '../../run/execute/load-suites.ts';
import { runInProcess } from '../../run/execute/run-in-process.ts';
import type { DeclaredTest } from '../../run/scenario/declared-tests.ts';
import type { ReplayPoint } from '../../run/scenario/settings.ts';
import type { JudgedFailure, RunVerdict } from '../../run/verdict/verdict-value.ts';
import { noWaivers, type WaiverSet } from '../../run/waivers/waiver.ts';
import { processHost } from '../../targets/mock-host.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';

const SEED = 1;

export type MutantRun = {
  /** The name of a behaviour of the mock, such as `opt-out-is-forgotten` or `observed+garbage-is-500`. */
  behaviour: string;
  revision: Revision;
  /** The requirements to judge; all by default. */
  requirements?: readonly string[];
  replay?: ReplayPoint;
  /** The tests to run; the tests of every suite by default. */
  tests?: readonly DeclaredTest[];
  waivers?: WaiverSet;
  /** Runs of each property; by default as many as for a target on this machine. */
  runs?: number;
  seed?: number;
};

/** Runs the suites against one wrong operator, with a fixed seed. */
export async function runAgainst(run: MutantRun): Promise<RunVerdict> {
  if (run.tests === undefined) await loadSuites();
  const { behaviour, revision, requirements, replay, waivers = noWaivers } = run;
  const permissions = { allowProduction: false, allowInsecure: false };
  const host = processHost();
  const resolved = resolveTarget(`mock:${behaviour}`, {}, permissions);
  await using started = await startMocks(resolved, revision, host);
  const target = { ...resolved, ...started.addresses };
  const { runs = LOOPBACK_RUNS, seed = SEED } = run;
  const options = { revision, seed, maxWait: 0, runs };
  const { verdict } = await conductRun({
    settings: {
      ...runSettings(options, target, waivers.active, []),
      keepsExchanges: false,
      ...defined({ selection: requirements, replay }),
    },
    waivers,
    failOnShould: true,
    progress: { caseDone: () => undefined },
    runTests: (settings, progress, signal) => runInProcess(settings, progress, signal, host, run.tests),
    stop: { signal: new AbortController().signal, received: () => undefined },
  });
  return verdict;
}

/** All failures of requirements that a run found violated. */
export function failuresOf(verdict: RunVerdict): JudgedFailure[] {
  return verdict.requirements.filter((one) => one.verdict === 'violates').flatMap((one) => one.failures);
}
