import type { Fault } from '../../src/mock/control/fault.ts';
import { expectStillHandedOut } from '../../src/sdk/scenario/handed-out.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { IssuedFields, SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';
import { sealedAnswer, sealing, successBody } from '../../src/sdk/scenario/sealed-answer.ts';

type Row = { what: string; fault: (identity: IssuedFields, nowMs: number) => Fault; before?: boolean };

const json = { 'content-type': 'application/json' };
const chosen = (httpStatus: number, body: string): Fault => ({
  kind: 'status',
  httpStatus,
  headers: json,
  body,
});
const success = (nowMs: number, changes = {}) => ({ status: 'success', body: successBody(nowMs, changes) });
const without = (name: string) => (nowMs: number) => {
  const { [name]: _, ...body } = successBody(nowMs);
  return { status: 'success', body };
};

/** Each answer is refused, nothing is thrown out unhandled, and the token from before is still handed out. */
async function expectRefused(scenario: SdkScenario, rows: readonly Row[], keeps = true): Promise<void> {
  const { sdk, operator, expect, each } = scenario;
  await each(rows, async ({ what, fault, before = false }) => {
    const identity = await operator.identity();
    // An answer that goes out a second time, or whose key is used again, comes from a refresh before.
    if (before) await sdk.refresh(await operator.identity());
    operator.answerRefreshWith(fault(identity, operator.control.nowMs()), 10);
    const outcome = await sdk.refresh(identity, { timeoutMs: 1_500 });
    expect(outcome, what).notToBeAccepted();
    const thrown = outcome.unhandled?.length ?? 0;
    expect.that(thrown === 0, `${what}: exceptions that nobody caught`, {
      expected: 'none',
      actual: `${thrown}`,
    });
    if (keeps) await expectStillHandedOut(scenario, identity, what);
    operator.control.reset();
  });
}

sdkRequirement('SDK-SEAL-01', 'an answer that does not open is never accepted', (scenario) =>
  expectRefused(scenario, [
    { what: 'an answer under a random key', fault: () => ({ kind: 'other-key' }) },
    {
      what: 'an answer under the key of the answer before',
      fault: () => ({ kind: 'previous-key' }),
      before: true,
    },
    { what: 'an answer with a changed bit in its vector', fault: () => ({ kind: 'flip', part: 'iv' }) },
    {
      what: 'an answer with a changed bit in its ciphertext',
      fault: () => ({ kind: 'flip', part: 'ciphertext' }),
    },
    { what: 'an answer with a changed bit in its tag', fault: () => ({ kind: 'flip', part: 'tag' }) },
    { what: 'an answer without its last byte', fault: () => ({ kind: 'cut', bytes: 1 }) },
    { what: 'an answer without its tag', fault: () => ({ kind: 'cut', bytes: 16 }) },
    { what: 'an answer of 28 bytes', fault: () => chosen(200, Buffer.alloc(28, 7).toString('base64')) },
    { what: 'an empty answer', fault: () => chosen(200, '') },
  ]),
);

sdkRequirement(
  'SDK-SEAL-02',
  'a success or an opt-out in plain JSON is not believed, with any HTTP code',
  (scenario) =>
    expectRefused(scenario, [
      {
        what: 'a plain success with HTTP 200',
        fault: (_, nowMs) => chosen(200, JSON.stringify(success(nowMs))),
      },
      {
        what: 'a plain success with HTTP 400',
        fault: (_, nowMs) => chosen(400, JSON.stringify(success(nowMs))),
      },
      {
        what: 'a plain success with HTTP 500',
        fault: (_, nowMs) => chosen(500, JSON.stringify(success(nowMs))),
      },
      { what: 'a plain opt-out with HTTP 200', fault: () => chosen(200, '{"status":"optout"}') },
      { what: 'a plain opt-out with HTTP 400', fault: () => chosen(400, '{"status":"optout"}') },
    ]),
);

sdkRequirement('SDK-SEAL-03', 'an answer to another refresh is not accepted', (scenario) =>
  expectRefused(scenario, [
    { what: 'the answer before, sent again', fault: () => ({ kind: 'replayed' }), before: true },
    {
      what: 'an answer for another user',
      fault: (identity, nowMs) =>
        sealedAnswer(
          { ...identity, refresh_response_key: Buffer.alloc(32, 9).toString('base64') },
          success(nowMs),
        ),
    },
  ]),
);

sdkRequirement('SDK-SEAL-04', 'an answer that opens to another thing than an answer is refused', (scenario) =>
  expectRefused(
    scenario,
    [
      ['not JSON', () => 'not JSON'],
      ['no text', () => ''],
      ['null', () => 'null'],
      ['a list', () => []],
      ['an object without a status', (nowMs: number) => ({ body: successBody(nowMs) })],
      ['an unknown status', (nowMs: number) => ({ ...success(nowMs), status: 'fine' })],
      ['a success without a body', () => ({ status: 'success' })],
      ['a success whose body is text', () => ({ status: 'success', body: 'x' })],
    ].map(([what, content]) => ({
      what: `an answer that holds ${what}`,
      fault: sealing(content as (nowMs: number) => unknown),
    })),
  ),
);

const wrongMembers: readonly Row[] = [
  ...[
    'advertising_token',
    'refresh_token',
    'refresh_response_key',
    'identity_expires',
    'refresh_from',
    'refresh_expires',
  ].map((name) => ({ what: `an identity without ${name}`, fault: sealing(without(name)) })),
  ...Object.entries({
    'an advertising_token that is a number': { advertising_token: 5 },
    'an empty advertising_token': { advertising_token: '' },
    'an empty refresh_token': { refresh_token: '' },
    'a response key that is not a key': { refresh_response_key: 'AAAA' },
    'times as text': { refresh_from: '5', identity_expires: '6', refresh_expires: '7' },
    'a refresh_expires of null': { refresh_expires: null },
  }).map(([what, changes]) => ({
    what: `an identity with ${what}`,
    fault: sealing((nowMs) => success(nowMs, changes)),
  })),
];

sdkRequirement(
  'SDK-SEAL-05',
  'an identity with a member that is missing, empty or of another type is refused',
  (scenario) => expectRefused(scenario, wrongMembers),
);

const HOUR_MS = 3_600_000;
const shifted =
  (ms: number, divide = 1) =>
  (nowMs: number) =>
    success(nowMs, {
      refresh_from: Math.floor((nowMs + ms + HOUR_MS / 4) / divide),
      identity_expires: Math.floor((nowMs + ms + HOUR_MS) / divide),
      refresh_expires: Math.floor((nowMs + ms + 2 * HOUR_MS) / divide),
    });

sdkRequirement(
  'SDK-SEAL-06',
  'a success with times in the past or in seconds does not cost the identity',
  (scenario) =>
    expectRefused(scenario, [
      { what: 'a success with times long past', fault: sealing(shifted(-1_000 * HOUR_MS)) },
      { what: 'a success with times in seconds', fault: sealing(shifted(0, 1_000)) },
    ]),
);
