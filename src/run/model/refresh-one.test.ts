import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../client/exchange.ts';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import type { RefreshOptions } from '../../client/operator-client.ts';
import type { Publisher } from '../../client/publisher.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import type { OperatorControl } from '../../targets/operator-control.ts';
import { expectFor } from '../scenario/expectation.ts';
import { ExpectationMemory } from '../scenario/expectation-memory.ts';
import type { Model, Real } from './model-state.ts';
import { refreshOne } from './refresh-one.ts';

const NOW_MS = 1_900_000_000_000;
const DAY_MS = 86_400_000;
const refused = sampleExchange({ value: { status: 'invalid_token', message: 'no' } });
const failed = sampleExchange({ value: {}, response: { httpStatus: 500 } });

type Told = { expiresMs?: number; hasOptedOut?: boolean; control?: OperatorControl };

function success(of: number): Exchange {
  const body = {
    refresh_token: `refresh ${of}`,
    refresh_expires: NOW_MS + DAY_MS,
    refresh_response_key: Buffer.alloc(32, of).toString('base64'),
  };
  return sampleExchange({ opened: sealedValue({ status: 'success', body }), response: { httpStatus: 200 } });
}

/** Refreshes tokens of one user, each so far back, and gets these answers. */
async function refreshAll(steps: readonly (readonly [back: number, answer: Exchange])[]): Promise<Model> {
  const identity = identityOf(success(1), {}) as IssuedIdentity;
  const answers = steps.map(([, answer]) => answer);
  const model: Model = {
    users: [{ hasOptedOut: false, tokens: [{ expiresMs: identity.refreshExpiresMs, rotations: 0 }] }],
    isClientDisabled: false,
    rotations: 0,
    isReplayAccepted: true,
  };
  const real: Real = {
    publisher: { refresh: async () => answers.shift() } as unknown as Publisher,
    expect: expectFor('2023-08', new ExpectationMemory()),
    identities: [[identity]],
    keys: new Set([identity.responseKey.reveal()]),
    nowMs: () => NOW_MS,
  };
  for (const [back] of steps) await refreshOne(model, real, 0, back, true);
  return model;
}

describe('a refresh of the model names its token as', () => {
  const control = {} as OperatorControl;

  test.each([
    ['expired where the sequence has moved the clock', { expiresMs: NOW_MS - 1, control }, 'expired token'],
    ['issued where nothing has let time pass', { expiresMs: NOW_MS - 1 }, undefined],
    ['issued where its expiry is not in milliseconds', { expiresMs: NOW_MS / 1_000, control }, undefined],
    [
      'opted-out where the sequence has opted its user out',
      { hasOptedOut: true, control },
      'opted-out token',
    ],
    ['issued', { control }, undefined],
  ])('%s', async (_, { expiresMs = NOW_MS + DAY_MS, hasOptedOut = false, ...rest }: Told, input) => {
    let sent: RefreshOptions | undefined;
    const refresh: Publisher['refresh'] = async (_identity, options) => {
      sent = options;
      return refused;
    };
    const token = { expiresMs, rotations: 0, isUsed: true };
    const model: Model = {
      users: [{ hasOptedOut, tokens: [token] }],
      isClientDisabled: false,
      rotations: 0,
      isReplayAccepted: true,
    };
    const real: Real = {
      publisher: { refresh } as unknown as Publisher,
      expect: expectFor('2023-08', new ExpectationMemory()),
      identities: [[identityOf(success(1), {}) as IssuedIdentity]],
      keys: new Set(),
      nowMs: () => NOW_MS,
      ...rest,
    };
    await refreshOne(model, real, 0, 0, false);
    expect(sent?.input).toBe(input);
  });
});

test('a token that might expire on its way has expired before it is sent', async () => {
  let nowMs = NOW_MS;
  const sent: unknown[] = [];
  const advanceClock = (ms: number) => {
    nowMs += ms;
  };
  const control = { advanceClock } as OperatorControl;
  const refresh: Publisher['refresh'] = async (_identity, options) => {
    sent.push([nowMs - NOW_MS, options?.input]);
    return refused;
  };
  const send = async (expiresMs: number) => {
    const model: Model = {
      users: [{ hasOptedOut: false, tokens: [{ expiresMs, rotations: 0, isUsed: true }] }],
      isClientDisabled: false,
      rotations: 0,
      isReplayAccepted: true,
    };
    const real: Real = {
      publisher: { refresh } as unknown as Publisher,
      control,
      expect: expectFor('2023-08', new ExpectationMemory()),
      identities: [[identityOf(success(1), {}) as IssuedIdentity]],
      keys: new Set(),
      nowMs: () => nowMs,
    };
    await refreshOne(model, real, 0, 0, false);
  };
  await send(NOW_MS + 5);
  await send(nowMs + 60_000);
  expect(sent).toEqual([
    [6, 'expired token'],
    [6, undefined],
  ]);
});

describe('a refresh of the model', () => {
  test('must succeed with the newest token', async () => {
    await expect(refreshAll([[0, refused]])).rejects.toThrow('a refresh in a sequence');
    await expect(
      refreshAll([
        [0, success(2)],
        [0, refused],
      ]),
    ).rejects.toThrow('a refresh in a sequence');
  });

  test('may be refused with an older one, and with what has come of that', async () => {
    const model = await refreshAll([
      [0, success(2)],
      [1, refused],
      [0, refused],
    ]);
    expect(model.users[0]?.tokens).toHaveLength(2);
  });

  test('must not fail with an older one, and is judged where it succeeds', async () => {
    const later = (answer: Exchange) =>
      refreshAll([
        [0, success(2)],
        [1, answer],
      ]);
    await expect(later(failed)).rejects.toThrow('a refresh in a sequence');
    await expect(later(success(2))).rejects.toThrow('the response key of a refresh');
    expect((await later(success(3))).users[0]?.tokens).toHaveLength(3);
  });
});
