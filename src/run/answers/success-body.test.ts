import { expect, test } from 'vitest';
import { sampleExchange, sealedValue } from '../../client/testing/exchange-sample.ts';
import { successBodyOf } from './success-body.ts';

const body = { refresh_from: 1 };

test.each<[string, unknown, number, unknown]>([
  ['a success', { status: 'success', body }, 200, body],
  ['another status', { status: 'optout', body }, 200, undefined],
  ['another HTTP status', { status: 'success', body }, 201, undefined],
  ['a success without a body', { status: 'success' }, 200, undefined],
  ['a body of null', { status: 'success', body: null }, 200, undefined],
  ['a body of text', { status: 'success', body: 'text' }, 200, undefined],
  ['a list for a body', { status: 'success', body: [body] }, 200, undefined],
])('of %s', (_, value, httpStatus, expected) => {
  const exchange = sampleExchange({ opened: sealedValue(value), response: { httpStatus } });
  expect(successBodyOf(exchange)).toEqual(expected);
});
