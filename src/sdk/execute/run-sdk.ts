import { inLanes } from '../../basics/lanes.ts';
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
 * Runs the scenarios against an SDK. A driver answers one command at a time; several drivers of one SDK share the
 * scenarios, and the longest begin first.
 * @param caseDone told of each record as it comes
 * @returns the records in the order of the scenarios
 */
export async function runSdk(
  sdks: readonly SdkUnderTest[],
  settings: SdkRunSettings,
  redactor: Redactor,
  caseDone: (record: CaseRecord) => void = () => undefined,
  tests: readonly SdkTest[] = sdkTests(),
): Promise<CaseRecord[]> {
  const chosen = tests.filter((one) => isChosenSdkTest(one, settings));
  const longestFirst = chosen.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const records = new Map<string, CaseRecord>();
  const free = [...sdks];
  await inLanes(longestFirst, sdks.length, async (waiting) => {
    const sdk = free.shift();
    for (const test of waiting) {
      if (sdk === undefined || settings.signal.aborted) break;
      const record = await runSdkCase(test, sdk, settings, redactor);
      records.set(test.key, record);
      caseDone(record);
    }
  });
  return chosen.flatMap(({ key }) => records.get(key) ?? []);
}

const lengthOf = ({ options }: SdkTest): number => options.lengthMs ?? 0;
