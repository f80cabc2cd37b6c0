import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import { identityIn } from '../../src/sdk/scenario/sealed-answer.ts';
import { waitUntil } from '../../src/sdk/scenario/wait-until.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A driver lets its SDK look every ten seconds at least. */
const LONGEST_PAUSE_MS = 12_000;

sdkRequirement(
  'SDK-TIME-03',
  'the identity of a success is refreshed by itself after its refresh_from, and not before',
  async (scenario) => {
    const { sdk, operator, expect } = scenario;
    const identity = await operator.identity();
    operator.control.setLifetimes({ refreshFromMs: 2_000 });
    await sdk.refresh(identity);
    await waitUntil(scenario, LONGEST_PAUSE_MS, () => operator.refreshes().length > 1);
    const [first, second] = operator.refreshes();
    const issued = first === undefined ? undefined : identityIn(first, identity);
    if (issued === undefined) return;
    const about = 'the time after a success whose refresh_from is two seconds away';
    const none = { expected: 'a request within ten seconds of refresh_from', actual: 'no request' };
    expect.that(second !== undefined, about, none);
    if (second === undefined) return;
    const earlyMs = issued.refresh_from - second.realAtMs;
    const early = { expected: 'a request after refresh_from', actual: `a request ${earlyMs} ms before` };
    expect.that(earlyMs <= 0, about, early);
  },
  { judging: 'a success', lengthMs: 3_000 },
);

sdkRequirement(
  'SDK-TIME-03',
  'an identity whose refresh_from is two months away is not refreshed soon',
  async ({ sdk, operator, expect }) => {
    const inDays = (days: number) => Date.now() + days * DAY_MS;
    const times = { refresh_from: inDays(60), identity_expires: inDays(61), refresh_expires: inDays(62) };
    operator.answerRefreshWith({ kind: 'edit', set: times });
    const outcome = await sdk.refresh(await operator.identity());
    if (outcome.outcome !== 'success') return;
    await sdk.wait(2_500);
    const more = operator.refreshes().length - 1;
    const difference = { expected: 'no request', actual: 'a request' };
    expect.that(more === 0, 'the time after a success whose refresh_from is two months away', difference);
  },
  { judging: 'a success', lengthMs: 3_000 },
);

sdkRequirement(
  'SDK-TIME-04',
  'no request is sent for an identity whose refresh token expired a minute ago',
  async ({ sdk, operator, expect }) => {
    const nowMs = Date.now();
    const identity = {
      ...(await operator.identity()),
      refresh_from: nowMs - 3 * MINUTE_MS,
      identity_expires: nowMs - 2 * MINUTE_MS,
      refresh_expires: nowMs - MINUTE_MS,
    };
    await sdk.refresh(identity, { timeoutMs: 1_000 });
    const sent = operator.refreshes().length;
    const difference = { expected: 'no request', actual: 'a request' };
    expect.that(sent === 0, 'an identity whose refresh token expired a minute ago', difference);
  },
);
