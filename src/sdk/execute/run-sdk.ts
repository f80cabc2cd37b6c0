import { defined } from '../../basics/defined.ts';
import { inLanes } from '../../basics/lanes.ts';
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
 * Runs the scenarios against an SDK. A driver answers one command at a time; several drivers of one SDK share the
 * scenarios, and the longest begin first. Drivers that break again and again are given up; every scenario that is left
 * then says so.
 * @param caseDone told of each record as it comes
 * @returns the records in the order of the scenarios
 */
export async function runSdk(
  sdks: readonly SdkUnderTest[],
  settings: SdkRunSettings,
  redactor: Redactor,
  caseDone: (record: CaseRecord) => void = () => undefined,
  tests: readonly SdkTest[] = sdkTests(),
): Promise<SdkRun> {
  const chosen = tests.filter((one) => isChosenSdkTest(one, settings));
  const longestFirst = chosen.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const records = new Map<string, CaseRecord>();
  const patience = new Patience();
  const free = [...sdks];
  await inLanes(longestFirst, sdks.length, async (waiting) => {
    const sdk = free.shift();
    for (const test of waiting) {
      if (sdk === undefined || settings.signal.aborted) break;
      const record = await recordOf(test, sdk);
      records.set(test.key, record);
      caseDone(record);
    }
  });
  const cases = chosen.flatMap(({ key }) => records.get(key) ?? []);
  return { cases, ...defined({ stopped: patience.givenUp }) };

  async function recordOf(test: SdkTest, sdk: SdkUnderTest): Promise<CaseRecord> {
    if (patience.givenUp !== undefined) return untested(test, redactor.text(patience.givenUp));
    const record = await runSdkCase(test, sdk, settings, redactor);
    patience.scenarioEnded(sdk.takeBreak(), record.durationMs);
    return record;
  }
}

const lengthOf = ({ options }: SdkTest): number => options.lengthMs ?? 0;

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
