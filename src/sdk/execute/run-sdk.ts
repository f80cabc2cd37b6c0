import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { Redactor } from '../../secret/redact.ts';
import type { SdkUnderTest } from '../driver/sdk-under-test.ts';
import { type SdkTest, sdkTests } from '../scenario/sdk-requirement.ts';
import { runSdkCase } from './run-sdk-case.ts';
import type { SdkRunSettings } from './sdk-settings.ts';

/** Whether a run has this scenario: selected, and the replayed one where one is replayed. */
export function isChosenSdkTest({ id, key }: SdkTest, { selection, replay }: SdkRunSettings): boolean {
  return (selection?.includes(id) ?? true) && (replay === undefined || replay.test === key);
}

/**
 * Runs the scenarios against an SDK, one after another: a driver answers one command at a time.
 * @param caseDone told of each record as it comes
 */
export async function runSdk(
  sdk: SdkUnderTest,
  settings: SdkRunSettings,
  redactor: Redactor,
  caseDone: (record: CaseRecord) => void = () => undefined,
  tests: readonly SdkTest[] = sdkTests(),
): Promise<CaseRecord[]> {
  const records: CaseRecord[] = [];
  for (const test of tests.filter((one) => isChosenSdkTest(one, settings))) {
    if (settings.signal.aborted) break;
    const record = await runSdkCase(test, sdk, settings, redactor);
    records.push(record);
    caseDone(record);
  }
  return records;
}
