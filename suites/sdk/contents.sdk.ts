import { expectRefused, type RefusedAnswer, success } from '../../src/sdk/scenario/refused-answers.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import { sealing, successBody } from '../../src/sdk/scenario/sealed-answer.ts';

const without = (name: string) => (nowMs: number) => {
  const { [name]: _, ...body } = successBody(nowMs);
  return { status: 'success', body };
};

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

const wrongMembers: readonly RefusedAnswer[] = [
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
/** Times that are an hour long and shifted by so much, in milliseconds or in seconds. */
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
      {
        what: 'a success of an operator whose clock is three hours behind',
        fault: sealing((nowMs) => success(nowMs - 3 * HOUR_MS)),
      },
    ]),
);
