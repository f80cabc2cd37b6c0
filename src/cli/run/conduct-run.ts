import { defined } from '../../basics/defined.ts';
import { Availability, type UnavailableCount } from '../../client/availability.ts';
import type { RequirementId } from '../../contract/requirements.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { NOT_RUN } from '../../run/evidence/outcome-errors.ts';
import type { RunProgress, runSuites, SuitesResult } from '../../run/execute/run-suites.ts';
import { untested } from '../../run/execute/untested.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import type { FoldInput } from '../../run/verdict/fold-input.ts';
import { foldVerdict } from '../../run/verdict/verdict.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { WaiverSet } from '../../run/waivers/waiver.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import type { Gate } from '../gate-options.ts';
import { packageInfo } from '../package-info.ts';
import { bailing } from './bail.ts';
import { unreachable } from './reachable.ts';
import type { StopSignal } from './stop-signal.ts';
import { uncontrollable } from './uncontrollable.ts';
import { untestable } from './untestable.ts';

/** How long the requests before the first test wait for a target that is busy. */
const PATIENCE_MS = 2_000;

/** A run with everything that it needs. */
export type Conducted = Gate & {
  settings: RunSettings;
  waivers: WaiverSet;
  progress: RunProgress;
  stop: Pick<StopSignal, 'signal' | 'received'>;
  /** Called after the last test, before it is asked whether the run was ended. */
  afterTests?: () => Promise<void>;
  /** How many violated requirements end the run. */
  bail?: number;
  /** Runs the tests; vitest, unless the caller has already loaded the suites. */
  runTests?: typeof runSuites;
};

/** Runs the suites against a target and folds their results into a verdict; writes nothing. */
export async function conductRun(
  run: Conducted,
): Promise<{ verdict: RunVerdict; cases: CaseRecord[]; input: FoldInput }> {
  const {
    settings,
    waivers,
    failOnShould,
    failOnWorse,
    baseline,
    progress,
    stop,
    afterTests,
    bail: limit,
    runTests,
  } = run;
  const bail =
    limit === undefined
      ? undefined
      : bailing(stop.signal, progress, { waivers: waivers.active, failOnShould, limit });
  const { target, replay } = settings;
  const startedAt = new Date();
  const beforehand = new Availability({ maxWaitMs: Math.min(settings.capabilities.maxWaitMs, PATIENCE_MS) });
  // Loading vitest takes as long as the first answers.
  const runner = runTests ?? import('../../run/execute/run-suites.ts').then(({ runSuites }) => runSuites);
  const couldNotRun =
    (await unreachable(target)) ?? (await uncontrollable(target)) ?? (await untestable(settings, beforehand));
  const found: SuitesResult =
    couldNotRun === undefined
      ? await (await runner)(settings, bail?.progress ?? progress, bail?.signal ?? stop.signal)
      : { cases: [], defects: [] };
  const selection =
    replay === undefined
      ? settings.selection
      : [requirementOf(replay.test), ...found.cases.map((record) => record.requirement)];
  await afterTests?.();
  const interrupted = stop.received();
  const defects = [...found.defects];
  // A broken suite loses its tests, and a run that never began has none: both are already reported.
  const isWhole =
    [couldNotRun, interrupted, bail?.reason()].every((one) => one === undefined) && defects.length === 0;
  if (isWhole) defects.push(...untested(found.cases, settings));
  const unavailable = added(beforehand.count, found.unavailable);
  const input: FoldInput = {
    cases: found.cases,
    moduleErrors: defects.map((defect) => redactorFor(target).text(defect)),
    revision: settings.revision,
    waivers,
    failOnShould,
    suite: packageInfo(),
    target: { name: target.name, baseUrl: target.baseUrl, capabilities: settings.capabilities },
    seed: settings.shard?.seed ?? settings.seed,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    unavailable,
    notes: [
      ...(found.clockSkewMs === undefined ? [] : [skewNote(found.clockSkewMs)]),
      ...unavailableNotes(unavailable),
      ...(found.notes ?? []),
    ],
    ...defined({
      selection: selection as RequirementId[] | undefined,
      couldNotRun,
      interrupted,
      replayedTest: replay?.test,
      failOnWorse,
      baseline,
      timeBudgetMs: settings.timeBudgetMs,
      shard: settings.shard,
      load: found.load,
      isCutShort: bail?.reason() === undefined ? undefined : true,
      stopped: found.outage === undefined ? bail?.reason() : stoppedBy(found.outage, found.cases),
    }),
  };
  return { verdict: foldVerdict(input), cases: found.cases, input };
}

function stoppedBy(outage: string, cases: readonly CaseRecord[]): string {
  const tests = cases.filter(
    ({ outcome, reason }) => outcome === 'not-testable' && reason?.startsWith(NOT_RUN),
  );
  return `the target stopped answering: ${outage}; ${tests.length} tests did not run or did not finish`;
}

function skewNote(skewMs: number): string {
  const direction = skewMs > 0 ? 'ahead of' : 'behind';
  return `the operator's clock is ${Math.round(Math.abs(skewMs) / 1000)} s ${direction} this machine's clock; times were judged by the operator's clock`;
}

function added(one: UnavailableCount, other: UnavailableCount = { answers: 0, of: 0 }): UnavailableCount {
  return { answers: one.answers + other.answers, of: one.of + other.of };
}

function unavailableNotes({ answers, of }: UnavailableCount): string[] {
  if (answers === 0) return [];
  const [some, all] = [answers, of].map((number) => number.toLocaleString('en-US'));
  return [
    `unavailable: ${some} of ${all} answers came from what stands in front of the operator (HTTP 429, 502, 503 or 504) and show nothing; --rate-limit sends fewer requests a second`,
  ];
}

function requirementOf(test: string): string {
  return test.slice(0, test.indexOf('.'));
}
