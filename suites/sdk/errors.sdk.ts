import type { Fault } from '../../src/mock/control/fault.ts';
import { expectNothingHandedOut, expectStillHandedOut } from '../../src/sdk/scenario/handed-out.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';

const json = { 'content-type': 'application/json' };
const error = (httpStatus: number, status: string, message: unknown = 'refused'): Fault => ({
  kind: 'status',
  httpStatus,
  headers: json,
  body: JSON.stringify({ status, message }),
});
const bare = (httpStatus: number, body: string, type = 'text/html'): Fault => ({
  kind: 'status',
  httpStatus,
  headers: { 'content-type': type },
  body,
});

const expired = error(400, 'expired_token');
const others: readonly { what: string; fault: Fault }[] = [
  { what: '400 invalid_token', fault: error(400, 'invalid_token') },
  { what: '400 client_error', fault: error(400, 'client_error') },
  { what: '400 error, which no page lists', fault: error(400, 'error') },
  { what: '401 unauthorized', fault: error(401, 'unauthorized') },
  { what: '405', fault: { kind: 'status', httpStatus: 405 } },
  { what: '413', fault: bare(413, 'Request Entity Too Large', 'text/plain') },
  { what: '429 with Retry-After', fault: { ...bare(429, ''), headers: { 'retry-after': '60' } } as Fault },
  { what: '500 unknown', fault: error(500, 'unknown') },
  { what: '500 whose message names expired_token', fault: error(500, 'unknown', 'no expired_token here') },
  { what: '503', fault: bare(503, '<html><body>unavailable</body></html>') },
];
const oddBodies: readonly { what: string; fault: Fault }[] = [
  {
    what: 'without a message',
    fault: { ...error(400, 'client_error'), body: '{"status":"client_error"}' } as Fault,
  },
  { what: 'with a message that is a number', fault: error(400, 'client_error', 5) },
  { what: 'with a message that is an object', fault: error(400, 'client_error', { text: 'x' }) },
  { what: 'that is HTML', fault: bare(400, '<!doctype html><html><body>400</body></html>') },
  { what: 'that is empty', fault: bare(400, '', 'application/json') },
  { what: 'that is cut off', fault: bare(400, '{"status":"client_er', 'application/json') },
  { what: 'of a megabyte', fault: bare(400, 'x'.repeat(1_000_000)) },
  { what: 'that is a JSON list', fault: bare(400, '[]', 'application/json') },
];

sdkRequirement(
  'SDK-ERR-01',
  'no token is handed out and no refresh is sent after an expired_token',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    operator.answerRefreshWith(expired);
    await sdk.refresh(identity);
    expectNothingHandedOut({ expect }, await sdk.state(), 'the state after an expired_token');
    const before = operator.refreshes().length;
    await sdk.wait(2_500);
    const sent = operator.refreshes().length - before;
    const none = { expected: 'no request', actual: 'a request' };
    expect.that(sent === 0, 'the time after an expired_token', none);
  },
  { lengthMs: 2_500 },
);

sdkRequirement(
  'SDK-ERR-01',
  'no refresh is sent after an expired_token and a restart',
  async ({ sdk, operator, expect }) => {
    const identity = await operator.identity();
    operator.answerRefreshWith(expired);
    await sdk.refresh(identity);
    const before = operator.refreshes().length;
    await sdk.refresh(identity, { session: 'restarted', timeoutMs: 1_000 });
    const sent = operator.refreshes().length - before;
    const difference = { expected: 'no request', actual: 'a request' };
    expect.that(sent === 0, 'a restart after an expired_token', difference);
  },
  { needs: ['driver-persistence'] },
);

sdkRequirement(
  'SDK-ERR-02',
  'an expired_token is told apart from an invalid_token and from an error of the operator',
  async ({ sdk, operator, expect, each }) => {
    const told = async (fault: Fault) => {
      operator.answerRefreshWith(fault);
      const outcome = await sdk.refresh(await operator.identity(), { timeoutMs: 1_500 });
      return outcome.outcome === 'error'
        ? `${outcome.error.kind} ${outcome.error.status ?? ''}`
        : outcome.outcome;
    };
    const ofExpired = await told(expired);
    const rows = [
      { what: '400 invalid_token', fault: error(400, 'invalid_token') },
      { what: '400 client_error', fault: error(400, 'client_error') },
      { what: '500', fault: error(500, 'unknown') },
    ];
    await each(rows, async ({ what, fault }) => {
      const other = await told(fault);
      const difference = { expected: 'told apart', actual: `both are ${other.trim()}` };
      expect.that(other !== ofExpired, `expired_token and ${what}`, difference);
    });
  },
);

sdkRequirement(
  'SDK-ERR-03',
  'any other error is reported as an error and leaves the token from before usable',
  async (scenario) => {
    const { sdk, operator, expect, each } = scenario;
    const keepsState = (await sdk.state()).advertisingToken !== undefined;
    await each(others, async ({ what, fault }) => {
      const identity = await operator.identity();
      operator.answerRefreshWith(fault, 10);
      const outcome = await sdk.refresh(identity, { timeoutMs: 1_500 });
      expect(outcome, `a refresh answered with ${what}`).notToBeAccepted();
      if (keepsState) await expectStillHandedOut(scenario, identity, what);
      operator.control.reset();
    });
  },
);

sdkRequirement(
  'SDK-ERR-05',
  'an error with an odd body is reported as an error and leaves the token from before usable',
  async (scenario) => {
    const { sdk, operator, expect, each } = scenario;
    const keepsState = (await sdk.state()).advertisingToken !== undefined;
    await each(oddBodies, async ({ what, fault }) => {
      const identity = await operator.identity();
      operator.answerRefreshWith(fault, 10);
      const outcome = await sdk.refresh(identity, { timeoutMs: 1_500 });
      expect(outcome, `an error ${what}`).notToBeAccepted();
      if (keepsState) await expectStillHandedOut(scenario, identity, `an error ${what}`);
      operator.control.reset();
    });
  },
);
