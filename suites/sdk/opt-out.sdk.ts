import { expectNothingHandedOut } from '../../src/sdk/scenario/handed-out.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { IssuedFields, SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';
import { sealedAnswer } from '../../src/sdk/scenario/sealed-answer.ts';

const user = { email: 'somebody@example.org' };

/** A sealed opt-out, whoever asks: operators differ in what they tell a client that sends no bearer. */
function answerOptOut({ operator }: SdkScenario, identity: IssuedFields): void {
  operator.answerRefreshWith(sealedAnswer(identity, { status: 'optout' }), 100);
}

/** Refreshes the identity of someone who has opted out. */
async function refreshOfOptedOut(scenario: SdkScenario) {
  const identity = await scenario.operator.identity(user);
  answerOptOut(scenario, identity);
  return { identity, outcome: await scenario.sdk.refresh(identity) };
}

async function expectOptedOut(scenario: SdkScenario, about: string): Promise<void> {
  const state = await scenario.sdk.state();
  expectNothingHandedOut(scenario, state, about);
  const { optedOut } = state;
  if (optedOut === undefined) return;
  scenario.expect.that(optedOut, about, { expected: 'opted out', actual: 'not opted out' });
}

sdkRequirement('SDK-OPT-01', 'a sealed opt-out is reported as an opt-out', async (scenario) => {
  const { outcome } = await refreshOfOptedOut(scenario);
  scenario.expect(outcome, 'a refresh of someone who opted out').toBeOptOut();
});

sdkRequirement(
  'SDK-OPT-01',
  'no token is handed out after an opt-out',
  async (scenario) => {
    await refreshOfOptedOut(scenario);
    await expectOptedOut(scenario, 'the state after an opt-out');
  },
  { needs: ['driver-state'] },
);

sdkRequirement(
  'SDK-OPT-01',
  'a refresh that is asked for after an opt-out tells of the opt-out again',
  async (scenario) => {
    const { sdk, expect } = scenario;
    const { identity } = await refreshOfOptedOut(scenario);
    const later = await sdk.refresh(identity, { session: 'kept', timeoutMs: 1_000 });
    expect(later, 'a refresh after an opt-out').toBeOptOut();
  },
  { needs: ['driver-state'] },
);

sdkRequirement('SDK-OPT-02', 'a refresh after an opt-out sends no request', async (scenario) => {
  const { sdk, operator, expect } = scenario;
  const { identity } = await refreshOfOptedOut(scenario);
  const before = operator.refreshes().length;
  // A refresh that an SDK has planned by itself may be called off by one that is asked for.
  await sdk.wait(1_000);
  await sdk.refresh(identity, { session: 'kept', timeoutMs: 1_000 });
  await sdk.wait(1_000);
  const sent = operator.refreshes().length - before;
  const difference = { expected: 'no request', actual: 'a request' };
  expect.that(sent === 0, 'a refresh after an opt-out', difference);
});

sdkRequirement('SDK-OPT-03', 'an opt-out is known after a restart', async (scenario) => {
  const { sdk, operator, expect } = scenario;
  const { identity } = await refreshOfOptedOut(scenario);
  const before = operator.refreshes().length;
  const outcome = await sdk.refresh(identity, { session: 'restarted', timeoutMs: 1_000 });
  const isSuccess = outcome.outcome === 'success';
  expect.that(!isSuccess, 'a refresh after an opt-out and a restart', {
    expected: 'no success',
    actual: 'a success',
  });
  await expectOptedOut(scenario, 'the state after an opt-out and a restart');
  const sent = operator.refreshes().length - before;
  const difference = { expected: 'no request', actual: 'a request' };
  expect.that(sent === 0, 'the requests after an opt-out and a restart', difference);
});

sdkRequirement(
  'SDK-OPT-04',
  'an opt-out is not undone by a success that arrives later',
  async (scenario) => {
    const { sdk, operator } = scenario;
    const [older, newer] = [await operator.identity(user), await operator.identity(user)];
    operator.answerRefreshWith({ kind: 'hold' });
    await sdk.refresh(older, { timeoutMs: 300 });
    answerOptOut(scenario, newer);
    await sdk.refresh(newer, { session: 'kept', timeoutMs: 1_000 });
    await sdk.wait(300);
    // A client that sends one request at a time never meets this order of answers.
    if (operator.refreshes().length < 2) return;
    operator.control.release();
    await sdk.wait(300);
    await expectOptedOut(scenario, 'the state after an opt-out and a late success');
  },
  { judging: 'two refreshes under way at once' },
);
