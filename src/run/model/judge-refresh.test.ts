import { describe, expect, test } from 'vitest';
import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher } from '../../client/publisher.ts';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { openTransport } from '../../client/transport.ts';
import { thrownBy } from '../../testing/thrown.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { expectFor } from '../scenario/expectation.ts';
import { ExpectationMemory } from '../scenario/expectation-memory.ts';
import { judgeRefresh } from './judge-refresh.ts';
import { newestOf, pick, type Real } from './model-state.ts';
import type { Predicted } from './predict.ts';

const user = { email: 'someone@example.com' };
const fields = (of: number) => ({
  advertising_token: `advertising ${of}`,
  refresh_token: `refresh ${of}`,
  identity_expires: 2_000,
  refresh_from: 1_000,
  refresh_expires: 3_000,
  refresh_response_key: Buffer.alloc(32, of).toString('base64'),
});

function success(body: Record<string, unknown>) {
  return sampleExchange({ opened: sealedValue({ status: 'success', body }), response: { httpStatus: 200 } });
}

function identity(of: number): IssuedIdentity {
  const found = identityOf(success(fields(of)), user);
  if (found === undefined) throw new Error('the sample is no identity');
  return found;
}

const sent = identity(1);

function judge(exchange: ReturnType<typeof success>, predicted: Predicted, token = {}) {
  const operator = new OperatorClient(openTransport({ baseUrl: 'http://mock.invalid' }));
  const real: Real = {
    publisher: new Publisher(operator, () => user),
    expect: expectFor('2023-08', new ExpectationMemory()),
    identities: [[sent]],
    keys: new Set([sent.responseKey.reveal()]),
    nowMs: () => 0,
  };
  return judgeRefresh(real, sent, exchange, predicted, { isExpired: false, isOfEarlierKey: false, ...token });
}

function brokenBy(...parameters: Parameters<typeof judge>): string | undefined {
  return thrownBy(RequirementFailure, () => judge(...parameters))?.requirement;
}

const refused = sampleExchange({ value: { status: 'expired_token', message: 'late' } });
const optedOut = sampleExchange({ value: { status: 'optout' } });

describe('a refresh in a sequence', () => {
  test('that was to succeed gives the identity to go on with', () => {
    expect(judge(success(fields(2)), 'success')?.refreshToken.reveal()).toBe('refresh 2');
  });

  test('that was to be refused gives none', () => {
    expect(judge(refused, 'expired_token')).toBeUndefined();
    expect(judge(refused, 'no identity')).toBeUndefined();
  });

  test.each<[string, Parameters<typeof judge>]>([
    ['RF-SEM-07', [refused, 'success']],
    ['RF-KEY-04', [refused, 'success', { isOfEarlierKey: true }]],
    ['RF-BODY-07', [optedOut, 'success', { isOfEarlierKey: true }]],
    ['RF-OPT-04', [success(fields(2)), 'optout']],
    ['RF-ST-08', [success(fields(2)), 'expired_token']],
    ['RF-OPT-06', [success(fields(2)), 'no identity']],
    ['RF-SEM-04', [success(fields(2)), 'no identity', { isExpired: true }]],
    [
      'RF-KEY-01',
      [success({ ...fields(2), refresh_response_key: fields(1).refresh_response_key }), 'success'],
    ],
    ['RF-BODY-05', [success({ ...fields(2), refresh_token: fields(1).refresh_token }), 'success']],
    ['RF-BODY-06', [success({ ...fields(2), refresh_expires: 2_999 }), 'success']],
  ])('breaks %s', (requirement, parameters) => {
    expect(brokenBy(...parameters)).toBe(requirement);
  });

  test('that says success and carries no identity ends the sequence', () => {
    const { refresh_token: _, ...rest } = fields(2);
    expect(() => judge(success(rest), 'success')).toThrow(
      'a success carries no identity that can be used on',
    );
  });
});

test('an element is picked by any number, and none from an empty list', () => {
  expect([0, 2, 3, 7].map((at) => pick(['a', 'b', 'c'], at))).toEqual(['a', 'c', 'a', 'b']);
  expect(newestOf(['a', 'b', 'c'])).toBe('c');
  expect(() => pick([], 0)).toThrow(RangeError);
  expect(() => newestOf([])).toThrow(RangeError);
});
