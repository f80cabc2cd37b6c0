import type { Fault } from '../../src/mock/control/fault.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

const unknown: Fault = { kind: 'status', httpStatus: 500, body: '{"status":"unknown","message":"failed"}' };
const later: Fault = { kind: 'status', httpStatus: 429, headers: { 'retry-after': '4' }, body: '{}' };

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
  'a retry after HTTP 429 waits as long as Retry-After says',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    operator.answerRefreshWith(later);
    await sdk.refresh(identity, { timeoutMs: 1_000 });
    await sdk.wait(3_000);
    const early = operator.refreshes().length - 1;
    const difference = { expected: 'no request within three seconds', actual: 'an earlier request' };
    expect.that(early === 0, 'HTTP 429 with Retry-After: 4', difference);
  },
  { lengthMs: 4_000 },
);
