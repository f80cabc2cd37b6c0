import { defined } from '../../basics/defined.ts';
import { findRequirement } from '../../contract/requirements.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { SdkUnderTest } from '../driver/sdk-under-test.ts';
import { type SdkTest, sdkTests } from '../scenario/sdk-requirement.ts';
import { Patience } from './patience.ts';
import { runSdkCase } from './run-sdk-case.ts';
import type { SdkRunSettings } from './sdk-settings.ts';

/** Whether a run has this scenario: selected, and the replayed one where one is replayed. */
export function isChosenSdkTest({ id, key }: SdkTest, { selection, replay }: SdkRunSettings): boolean {
  return (selection?.includes(id) ?? true) && (replay === undefined || replay.test === key);
}

/** What a run against an SDK found, and why it did not go on to its end if it did not. */
export type SdkRun = { cases: CaseRecord[]; stopped?: string };

/**
 * Runs the scenarios against an SDK, one after another: a driver answers one command at a time. A driver that breaks
 * again and again is given up; every scenario that is left then says so.
 * @param caseDone told of each record as it comes
 */
export async function runSdk(
  sdk: SdkUnderTest,
  settings: SdkRunSettings,
  redactor: Redactor,
  caseDone: (record: CaseRecord) => void = () => undefined,
  tests: readonly SdkTest[] = sdkTests(),
): Promise<SdkRun> {
  const cases: CaseRecord[] = [];
  const patience = new Patience();
  for (const test of tests.filter((one) => isChosenSdkTest(one, settings))) {
    if (settings.signal.aborted) break;
    const record =
      patience.givenUp === undefined
        ? await runSdkCase(test, sdk, settings, redactor)
        : untested(test, redactor.text(patience.givenUp));
    if (patience.givenUp === undefined) patience.scenarioEnded(sdk.takeBreak(), record.durationMs);
    cases.push(record);
    caseDone(record);
  }
  return { cases, ...defined({ stopped: patience.givenUp }) };
}

function untested({ id, key, title }: SdkTest, reason: string): CaseRecord {
  return {
    requirement: id,
    test: key,
    title,
    part: findRequirement(id).part,
    outcome: 'not-testable',
    reason,
    observations: [],
    failures: [],
    evidence: { exchanges: 0, propertyRuns: 0 },
    exchanges: [],
    startedAtMs: Date.now(),
    durationMs: 0,
  };
}
