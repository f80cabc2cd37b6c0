import type { Fault } from '../../src/mock/control/fault.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';

const unknown: Fault = { kind: 'status', httpStatus: 500, body: '{"status":"unknown","message":"failed"}' };
const later = { kind: 'status', httpStatus: 429, body: '{}' } as const;

sdkRequirement(
  'SDK-ERR-04',
  'retries after HTTP 500 are at least 900 ms apart and not more than six in six seconds',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    operator.answerRefreshWith(unknown, 100);
    await sdk.refresh(identity, { timeoutMs: 1_000 });
    await sdk.wait(5_000);
    const times = operator.refreshes().map(({ realAtMs }) => realAtMs);
    const gaps = times.slice(1).map((ms, at) => ms - (times[at] ?? 0));
    const shortest = Math.min(...gaps, Number.POSITIVE_INFINITY);
    expect.that(times.length <= 7, 'the requests in six seconds of HTTP 500', {
      expected: 'at most seven',
      actual: `${times.length}`,
    });
    if (gaps.length === 0) return;
    const difference = { expected: 'at least 900 ms', actual: `${shortest} ms` };
    expect.that(shortest >= 900, 'the shortest pause between two retries', difference);
  },
  { lengthMs: 6_000 },
);

sdkRequirement(
  'SDK-ERR-04',
  'a connection that is reset is tried again at once not more than once',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    operator.answerRefreshWith({ kind: 'reset' }, 100);
    await sdk.refresh(identity, { timeoutMs: 1_000 });
    await sdk.wait(2_000);
    const times = operator.refreshes().map(({ realAtMs }) => realAtMs);
    // A browser may send once more what it sent on a connection that was closing.
    const most = Math.max(...times.map((ms) => times.filter((one) => one >= ms && one < ms + 900).length), 0);
    const difference = { expected: 'at most two', actual: `${most}` };
    expect.that(most <= 2, 'the requests within 900 ms of a connection that is reset', difference);
  },
  { lengthMs: 3_000 },
);

async function expectPause({ sdk, operator, expect }: SdkScenario, retryAfter: string, about: string) {
  const identity = await operator.identity();
  operator.answerRefreshWith({ ...later, headers: { 'retry-after': retryAfter } });
  await sdk.refresh(identity, { timeoutMs: 1_000 });
  await sdk.wait(3_000);
  const early = operator.refreshes().length - 1;
  const difference = { expected: 'no request within three seconds', actual: 'an earlier request' };
  expect.that(early === 0, about, difference);
}

sdkRequirement(
  'SDK-ERR-04',
  'a retry after HTTP 429 waits as long as Retry-After says',
  (scenario) => expectPause(scenario, '4', 'HTTP 429 with Retry-After: 4'),
  { lengthMs: 4_000 },
);

sdkRequirement(
  'SDK-ERR-04',
  'a retry after HTTP 429 waits until the date in Retry-After',
  (scenario) => {
    const date = new Date(Date.now() + 6_000).toUTCString();
    return expectPause(scenario, date, 'HTTP 429 with a date five seconds away in Retry-After');
  },
  { lengthMs: 4_000 },
);
