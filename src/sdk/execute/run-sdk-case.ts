import type { Need } from '../../contract/requirement.ts';
import { findRequirement } from '../../contract/requirements.ts';
import type { MockControl } from '../../mock/control/control.ts';
import type { CaseOutcome, CaseRecord } from '../../run/evidence/case-record.ts';
import { NotTestable } from '../../run/evidence/outcome-errors.ts';
import { RequirementFailure } from '../../run/evidence/requirement-failure.ts';
import { outcomeOf } from '../../run/execute/outcome-of.ts';
import { neverSaw } from '../../run/scenario/judging.ts';
import type { Redactor } from '../../secret/redact.ts';
import { DriverError } from '../driver/driver-error.ts';
import type { SdkUnderTest } from '../driver/sdk-under-test.ts';
import type { Abilities } from '../protocol/messages.ts';
import { sdkExpectFor } from '../scenario/sdk-expect.ts';
import type { SdkTest } from '../scenario/sdk-requirement.ts';
import type { SdkScenario } from '../scenario/sdk-scenario.ts';
import { callsOf } from './calls-of.ts';
import { startElsewhere } from './elsewhere.ts';
import { SdkCase } from './sdk-case.ts';
import { startSdkOperator } from './sdk-operator.ts';
import type { SdkRunSettings } from './sdk-settings.ts';
import { warmUp } from './warm-up.ts';

const abilityOf: Partial<Record<Need, keyof Abilities>> = {
  'driver-generate': 'generate',
  'driver-state': 'state',
  'driver-timer': 'timer',
  'driver-persistence': 'persistence',
};

const lacks: Record<keyof Abilities, string> = {
  generate: 'the SDK has no generate',
  state: 'the SDK keeps no state between calls',
  timer: 'the SDK has no timer of its own',
  persistence: 'the SDK keeps no state over a restart',
};

/** Runs one scenario and says what it found. Never throws: a broken driver and a defect are outcomes too. */
export async function runSdkCase(
  test: SdkTest,
  sdk: SdkUnderTest,
  settings: SdkRunSettings,
  redactor: Redactor,
): Promise<CaseRecord> {
  const startedAtMs = Date.now();
  const { keyword, part, needs } = findRequirement(test.id);
  const running = new SdkCase(test, settings, redactor);
  // A call of the SDK is evidence even when it rightly sends nothing.
  let exchanges = 0;
  let outcome: CaseOutcome = 'passed';
  let reason: string | undefined;
  try {
    const { abilities, documentedStores = [] } = await sdk.hello();
    const lacking = [...needs, ...(test.options.needs ?? [])]
      .map((need) => abilityOf[need])
      .find((ability) => ability !== undefined && abilities[ability] !== true);
    if (lacking !== undefined) throw new NotTestable(lacks[lacking]);
    await using operator = await startSdkOperator(settings.revision);
    await using elsewhere = await startElsewhere();
    await warmUp(sdk, settings.revision);
    sdk.takeTold();
    let told = '';
    const scenario: SdkScenario = {
      revision: settings.revision,
      sdk: callsOf(sdk, operator.mock, (text) => {
        exchanges += 1;
        told += text;
      }),
      operator: operator.forScenario,
      elsewhere: { url: elsewhere.url, requests: () => elsewhere.requests },
      documentedStores,
      told: () => {
        told += sdk.takeTold();
        return told;
      },
      expect: sdkExpectFor(running.expectations),
      softly: running.softly,
      each: (rows, law, options) => running.each(rows, cleared(law, operator.mock.control), options),
      forAll: (arbitrary, law, options) =>
        running.forAll(arbitrary, cleared(law, operator.mock.control), options),
      record: (observation) => running.observations.push(observation),
    };
    try {
      await running.expectations.tell(() => test.body(scenario));
      if (running.expectations.made === 0 && keyword !== 'INFO')
        throw new NotTestable(neverSaw(test.options));
    } finally {
      exchanges += operator.seen.length;
    }
  } catch (error) {
    if (error instanceof RequirementFailure) running.fail(error);
    else if (error instanceof DriverError) running.fail(driverFailure(error));
    else [outcome, reason] = outcomeOf(error);
  }
  if (running.failures.length > 0 && outcome !== 'harness-error') outcome = 'violated';
  return {
    requirement: test.id,
    test: test.key,
    title: test.title,
    part,
    outcome,
    ...(reason === undefined ? {} : { reason: redactor.text(reason) }),
    observations: running.observations.map((text) => redactor.text(text)),
    failures: running.failures,
    evidence: { exchanges, propertyRuns: running.propertyRuns },
    exchanges: [],
    startedAtMs,
    durationMs: Date.now() - startedAtMs,
    kind: running.propertyRuns > 0 ? 'property' : 'scenario',
  };
}

/** A row that fails leaves nothing to the next one: no fault, no moved clock. */
function cleared<Input>(law: (input: Input) => Promise<unknown>, control: MockControl) {
  return async (input: Input) => {
    try {
      return await law(input);
    } catch (error) {
      control.reset();
      throw error;
    }
  };
}

/** A driver that breaks is a verdict about the scenario in which it breaks. */
function driverFailure(error: DriverError): RequirementFailure {
  return new RequirementFailure({
    message: 'the driver',
    expected: 'one answer to each command, in turn and in time',
    actual: error.message,
  });
}
