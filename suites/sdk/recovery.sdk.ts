import type { Fault } from '../../src/mock/control/fault.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { IssuedFields, SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';
import { identityIn, sealedFor } from '../../src/sdk/scenario/sealed-answer.ts';
import { waitUntil } from '../../src/sdk/scenario/wait-until.ts';

const unknown: Fault = { kind: 'status', httpStatus: 500, body: '{"status":"unknown","message":"failed"}' };
/** A driver sets the pause of its SDK to ten seconds at most. */
const LONGEST_PAUSE_MS = 12_000;

/** One answer goes wrong. A client with a timer may refresh by itself before it is asked again. */
async function refreshAfter({ sdk, operator }: SdkScenario, identity: IssuedFields, fault: Fault) {
  operator.answerRefreshWith(fault);
  await sdk.refresh(identity, { timeoutMs: 1_000 });
  return sdk.refresh(identity, { session: 'kept', timeoutMs: 4_000 });
}

sdkRequirement('SDK-ERR-06', 'a refresh succeeds after HTTP 500', async (scenario) => {
  const outcome = await refreshAfter(scenario, await scenario.operator.identity(), unknown);
  scenario.expect(outcome, 'a refresh after HTTP 500').toBeSuccess();
});

sdkRequirement(
  'SDK-ERR-06',
  'a client with a timer hands out the new token after HTTP 500 without being asked again',
  async (scenario) => {
    const { sdk, operator, expect } = scenario;
    const identity = await operator.identity();
    operator.answerRefreshWith(unknown);
    await sdk.refresh(identity, { timeoutMs: 500 });
    await waitUntil(scenario, LONGEST_PAUSE_MS, () => operator.refreshes().length > 1);
    // The answer is on its way.
    await sdk.wait(500);
    const sent = operator.refreshes()[1];
    const issued = sent === undefined ? undefined : identityIn(sent, identity);
    const { advertisingToken } = await sdk.state();
    expect.that(
      issued !== undefined && advertisingToken === issued.advertising_token,
      'the state twelve seconds after HTTP 500',
      {
        expected: 'the token of the second answer',
        actual: sent === undefined ? 'no second request' : 'another token, or none',
      },
    );
  },
  { needs: ['driver-timer', 'driver-state'], lengthMs: 2_500 },
);

sdkRequirement('SDK-SEAL-04', 'a refresh succeeds after an answer that holds not JSON', async (scenario) => {
  const identity = await scenario.operator.identity();
  const body = sealedFor(identity, 'not JSON');
  const outcome = await refreshAfter(scenario, identity, { kind: 'status', httpStatus: 200, body });
  scenario.expect(outcome, 'a refresh after an answer that holds not JSON').toBeSuccess();
});
