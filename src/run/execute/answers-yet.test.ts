import { expect, test } from 'vitest';
import type { CarriedRequest } from '../../client/carrier.ts';
import { openTransport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { settingsFor } from '../testing/run-here.ts';
import { answersYet } from './answers-yet.ts';

const { target, ...settings } = settingsFor('http://mock.invalid');
const { apiKey, clientSecret } = mockCredentials;
const withKey = { ...target, credentials: { apiKey, clientSecret } };

function asked(outcome: number | Error, of = target) {
  const sent: CarriedRequest[] = [];
  const carrier = {
    carry: (request: CarriedRequest) => {
      sent.push(request);
      if (outcome instanceof Error) return Promise.reject(outcome);
      return Promise.resolve({ httpStatus: outcome, headers: {}, body: Buffer.from('{}') });
    },
    close: () => Promise.resolve(),
  };
  const answer = answersYet((options) => openTransport({ ...options, carrier }), { ...settings, target: of });
  return { answer, sent };
}

test.each([200, 400, 401, 500])('a target that answers HTTP %i answers yet', async (httpStatus) => {
  expect(await asked(httpStatus).answer).toBe(true);
  expect(await asked(httpStatus, withKey).answer).toBe(true);
});

test.each([429, 502, 503, 504])('a target of which only HTTP %i comes does not', async (httpStatus) => {
  expect(await asked(httpStatus).answer).toBe(false);
});

test.each(['unreachable', 'timeout', 'broken-off', 'too-large'] as const)(
  'a target that is %s does not',
  async (code) => {
    expect(await asked(new TransportError(code, 'no')).answer).toBe(false);
  },
);

test('a defect of the suite is not taken for silence', async () => {
  await expect(asked(new TypeError('a bug')).answer).rejects.toThrow('a bug');
});

test('with credentials an identity is asked for, without them an empty refresh has to do', async () => {
  const anonymous = asked(400);
  await anonymous.answer;
  expect(anonymous.sent.map(({ path, body }) => [path, body.length])).toEqual([['/v2/token/refresh', 0]]);
  const known = asked(400, withKey);
  await known.answer;
  expect(known.sent.map(({ path }) => path)).toEqual(['/v2/token/generate']);
});
