import { expectNothingHandedOut } from '../../src/sdk/scenario/handed-out.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { IssuedFields, SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';
import { identityIn, sealedAnswer } from '../../src/sdk/scenario/sealed-answer.ts';
import { waitUntil } from '../../src/sdk/scenario/wait-until.ts';

// What a client with a timer makes of an answer that its caller did not ask for.

const LONGEST_PAUSE_MS = 12_000;
const options = { needs: ['driver-timer', 'driver-state'], judging: 'a refresh by itself' } as const;

/** Lets the SDK refresh by itself once. @returns the requests so far; undefined when it sent none by itself */
async function refreshByItself(
  scenario: SdkScenario,
  answer: (issued: IssuedFields) => Parameters<SdkScenario['operator']['answerRefreshWith']>[0],
): Promise<number | undefined> {
  const { sdk, operator } = scenario;
  const identity = await operator.identity();
  operator.control.setLifetimes({ refreshFromMs: 1_000 });
  await sdk.refresh(identity);
  const [first] = operator.refreshes();
  const issued = first === undefined ? undefined : identityIn(first, identity);
  if (issued === undefined) return undefined;
  operator.answerRefreshWith(answer(issued), 100);
  await waitUntil(scenario, LONGEST_PAUSE_MS, () => operator.refreshes().length > 1);
  // The answer is on its way.
  await sdk.wait(500);
  const sent = operator.refreshes().length;
  return sent > 1 ? sent : undefined;
}

async function expectEnded(scenario: SdkScenario, sent: number, about: string): Promise<void> {
  const { sdk, operator, expect } = scenario;
  expectNothingHandedOut(scenario, await sdk.state(), `the state after ${about}`);
  await sdk.wait(2_500);
  const more = operator.refreshes().length - sent;
  const difference = { expected: 'no request', actual: 'a request' };
  expect.that(more === 0, `the time after ${about}`, difference);
}

sdkRequirement(
  'SDK-OPT-01',
  'an opt-out that a refresh by itself received ends the identity',
  async (scenario) => {
    const sent = await refreshByItself(scenario, (issued) => sealedAnswer(issued, { status: 'optout' }));
    if (sent === undefined) return;
    await expectEnded(scenario, sent, 'an opt-out that a refresh by itself received');
    const { optedOut } = await scenario.sdk.state();
    if (optedOut === undefined) return;
    const difference = { expected: 'opted out', actual: 'not opted out' };
    scenario.expect.that(
      optedOut,
      'the state after an opt-out that a refresh by itself received',
      difference,
    );
  },
  { ...options, lengthMs: 5_000 },
);

sdkRequirement(
  'SDK-OPT-02',
  'an opt-out calls off the retries of an error before it',
  async (scenario) => {
    const { sdk, operator, expect } = scenario;
    const identity = await operator.identity();
    operator.answerRefreshWith({ kind: 'status', httpStatus: 500, body: '{"status":"unknown"}' });
    await sdk.refresh(identity, { timeoutMs: 500 });
    operator.answerRefreshWith(sealedAnswer(identity, { status: 'optout' }), 100);
    const outcome = await sdk.refresh(identity, { session: 'kept', timeoutMs: 3_000 });
    if (outcome.outcome !== 'optout') return;
    const before = operator.refreshes().length;
    await sdk.wait(3_500);
    const more = operator.refreshes().length - before;
    const difference = { expected: 'no request', actual: 'a request' };
    expect.that(more === 0, 'the time after an error and an opt-out', difference);
  },
  { needs: ['driver-timer'], judging: 'an opt-out after an error', lengthMs: 5_000 },
);

sdkRequirement(
  'SDK-ERR-01',
  'an expired_token that a refresh by itself received ends the identity',
  async (scenario) => {
    const body = '{"status":"expired_token","message":"expired"}';
    const headers = { 'content-type': 'application/json' };
    const sent = await refreshByItself(scenario, () => ({ kind: 'status', httpStatus: 400, headers, body }));
    if (sent !== undefined)
      await expectEnded(scenario, sent, 'an expired_token that a refresh by itself received');
  },
  { ...options, lengthMs: 5_000 },
);
