import type { RequirementId } from '../contract/requirements.ts';
import type { CaseRecord } from '../run/case-record.ts';
import { type RunProgress, runSuites, type SuitesResult } from '../run/run-suites.ts';
import type { RunSettings } from '../run/settings.ts';
import { foldVerdict } from '../run/verdict.ts';
import type { RunVerdict } from '../run/verdict-value.ts';
import type { WaiverSet } from '../run/waiver.ts';
import { redactorFor } from '../targets/target-redactor.ts';
import { packageInfo } from './package-info.ts';
import { unreachable } from './reachable.ts';
import { refusedCredentials } from './refused-credentials.ts';
import type { StopSignal } from './stop-signal.ts';

/** A run that has everything it needs. */
export type Conducted = {
  settings: RunSettings;
  waivers: WaiverSet;
  failOnShould: boolean;
  progress: RunProgress;
  stop: Pick<StopSignal, 'signal' | 'received'>;
  /** What runs the tests: vitest, unless the caller has loaded the suites itself. */
  runTests?: typeof runSuites;
};

/** Runs the suites against a target and folds what they found; writes nothing. */
export async function conductRun(run: Conducted): Promise<{ verdict: RunVerdict; cases: CaseRecord[] }> {
  const { settings, waivers, failOnShould, progress, stop, runTests = runSuites } = run;
  const { target, replay } = settings;
  const startedAt = new Date();
  const couldNotRun = (await unreachable(target)) ?? (await refusedCredentials(settings));
  const found: SuitesResult =
    couldNotRun === undefined ? await runTests(settings, progress, stop.signal) : { cases: [], defects: [] };
  const selection =
    replay === undefined
      ? settings.selection
      : [requirementOf(replay.test), ...found.cases.map((record) => record.requirement)];
  const interrupted = stop.received();
  const verdict = foldVerdict({
    cases: found.cases,
    moduleErrors: found.defects.map((defect) => redactorFor(target).text(defect)),
    revision: settings.revision,
    waivers,
    failOnShould,
    isReplay: replay !== undefined,
    suite: packageInfo(),
    target: { name: target.name, baseUrl: target.baseUrl, capabilities: settings.capabilities },
    seed: settings.seed,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    ...(found.clockSkewMs === undefined ? {} : { notes: [skewNote(found.clockSkewMs)] }),
    ...(selection === undefined ? {} : { selection: selection as RequirementId[] }),
    ...(couldNotRun === undefined ? {} : { couldNotRun }),
    ...(interrupted === undefined ? {} : { interrupted }),
  });
  return { verdict, cases: found.cases };
}

function skewNote(skewMs: number): string {
  const direction = skewMs > 0 ? 'ahead of' : 'behind';
  return `the operator's clock is ${Math.round(Math.abs(skewMs) / 1000)} s ${direction} this machine's; times were judged by the operator's`;
}

function requirementOf(test: string): string {
  return test.slice(0, test.indexOf('.'));
}
