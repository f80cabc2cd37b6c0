import { conductRun } from '../../cli/run/conduct-run.ts';
import { runSettings } from '../../cli/run/run-settings.ts';
import { startMocks } from '../../cli/run/start-mocks.ts';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import { runInProcess } from '../../run/execute/run-in-process.ts';
import type { RunProgress, runSuites } from '../../run/execute/run-suites.ts';
import type { DeclaredTest } from '../../run/scenario/declared-tests.ts';
import type { Scenario } from '../../run/scenario/scenario.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { noWaivers, type WaiverSet } from '../../run/waivers/waiver.ts';
import { processHost, socketHost } from '../../targets/mock-host.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';

const silent: RunProgress = { caseDone: () => undefined };

/** A run of a test: the target, and everything else that a user can choose. */
export type SmallRun = {
  tests?: readonly DeclaredTest[];
  behaviour?: string;
  selection?: readonly string[];
  waivers?: WaiverSet;
  progress?: RunProgress;
  /** Runs the tests in place of this process, over sockets. */
  runTests?: typeof runSuites;
};

/** A test as a suite declares it. */
export function declared(
  id: TestedRequirementId,
  body: (scenario: Scenario) => Promise<unknown>,
  title = 'a test',
): DeclaredTest {
  return { id, key: `${id}.${title.replaceAll(' ', '-')}`, title, part: 'request', options: {}, body };
}

/** Runs a few tests against a mock operator, as `npm test` runs all of them. */
export async function runTests(run: SmallRun): Promise<RunVerdict> {
  const { tests = [], behaviour = 'documented', waivers = noWaivers, progress = silent } = run;
  const revision = '2023-08';
  const host = run.runTests === undefined ? processHost() : socketHost;
  const resolved = resolveTarget(`mock:${behaviour}`, {}, { allowProduction: false, allowInsecure: false });
  await using started = await startMocks(resolved, revision, host);
  const target = { ...resolved, ...started.addresses };
  const selection = run.selection ?? tests.map(({ id }) => id);
  const { verdict } = await conductRun({
    settings: {
      ...runSettings({ revision, seed: 1, runs: 20, maxWait: 0 }, target, waivers.active, []),
      selection,
    },
    waivers,
    failOnShould: false,
    progress,
    runTests: run.runTests ?? ((settings, told, stop) => runInProcess(settings, told, stop, host, tests)),
    stop: { signal: new AbortController().signal, received: () => undefined },
  });
  return verdict;
}
