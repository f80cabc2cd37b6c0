import type { Fault } from '../../src/mock/control/fault.ts';
import { startUntrustedOperator } from '../../src/sdk/execute/untrusted-operator.ts';
import { expectStillHandedOut } from '../../src/sdk/scenario/handed-out.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';

sdkRequirement(
  'SDK-NET-01',
  'neither the token nor the bearer goes to another origin after a redirection',
  async ({ sdk, operator, elsewhere, expect, each, record }) => {
    await each([301, 302, 303, 307, 308], async (httpStatus) => {
      const identity = await operator.identity();
      const { apiKey } = operator.credentials;
      operator.answerRefreshWith({
        kind: 'redirect',
        httpStatus,
        location: `${elsewhere.url}/v2/token/refresh`,
      });
      const before = elsewhere.requests().length;
      await sdk.refresh(identity, { timeoutMs: 1_500 });
      const news = elsewhere.requests().slice(before);
      for (const { method } of news) record(`it follows HTTP ${httpStatus} with ${method}`);
      const sent = news.map(({ url, headers, body }) => `${url}\n${headers}\n${body}`);
      const carried = [
        sent.some((text) => text.includes(identity.refresh_token)) ? ['the refresh token'] : [],
        sent.some((text) => text.includes(apiKey)) ? ['the bearer'] : [],
      ].flat();
      expect.that(carried.length === 0, `HTTP ${httpStatus} to another origin`, {
        expected: 'neither the token nor the bearer goes there',
        actual: `${carried.join(' and ')} went there`,
      });
    });
  },
);

const unanswered: readonly { what: string; fault?: Fault; baseUrl?: string }[] = [
  { what: 'a connection that is refused', baseUrl: 'http://127.0.0.1:9' },
  { what: 'a host that does not exist', baseUrl: 'http://no-such-host.invalid' },
  { what: 'a connection that is reset at once', fault: { kind: 'reset' } },
  { what: 'a connection that is reset within the body', fault: { kind: 'reset-amid' } },
  { what: 'a body that ends early', fault: { kind: 'truncate' } },
  { what: 'bytes that are not HTTP', fault: { kind: 'garbage' } },
];

sdkRequirement(
  'SDK-NET-02',
  'a refresh without an answer ends with an error and leaves the token from before usable',
  async (scenario) => {
    const { sdk, operator, expect, each } = scenario;
    await each(unanswered, async ({ what, fault, baseUrl = operator.baseUrl }) => {
      const identity = await operator.identity();
      if (fault !== undefined) operator.answerRefreshWith(fault, 10);
      const outcome = await sdk.refresh(identity, { timeoutMs: 2_000, baseUrl });
      expect(outcome, what).notToBeAccepted();
      await expectStillHandedOut(scenario, identity, what);
      operator.control.reset();
    });
  },
);

async function expectErrorInTime({ sdk, operator, expect }: SdkScenario, fault: Fault, about: string) {
  operator.answerRefreshWith(fault, 10);
  const outcome = await sdk.refresh(await operator.identity(), { timeoutMs: 12_000 });
  expect(outcome, about).toBeError();
}

sdkRequirement(
  'SDK-NET-02',
  'a refresh that is never answered ends with an error within twelve seconds',
  (scenario) => expectErrorInTime(scenario, { kind: 'hold' }, 'a refresh that is never answered'),
  { lengthMs: 12_000 },
);

sdkRequirement(
  'SDK-NET-02',
  'a refresh whose answer stops in the middle ends with an error within twelve seconds',
  (scenario) => {
    const stopping: Fault = { kind: 'chunks', count: 2, everyMs: 30_000 };
    return expectErrorInTime(scenario, stopping, 'a refresh whose answer stops in the middle');
  },
  { lengthMs: 12_000 },
);

sdkRequirement(
  'SDK-NET-03',
  'no request goes to a server whose certificate does not verify',
  async ({ sdk, operator, expect }) => {
    await using untrusted = await startUntrustedOperator();
    const outcome = await sdk.refresh(await operator.identity(), {
      baseUrl: untrusted.url,
      timeoutMs: 2_000,
    });
    expect(outcome, 'a refresh to a server with a self-signed certificate').notToBeAccepted();
    const sent = untrusted.requests();
    const difference = { expected: 'no request', actual: 'a request' };
    expect.that(sent === 0, 'a server with a self-signed certificate', difference);
  },
);
