import { describe, expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { isMessage, isMessageDue } from './message.ts';

test.each([
  ['no', true],
  ['', false],
  [' \t\n\u00a0\u2003', false],
  [null, false],
  [{ text: 'no' }, false],
])('%j is a message: %s', (value, is) => {
  expect(isMessage(value)).toBe(is);
});

describe('a message is due', () => {
  test.each([
    ['in an error', 400, { status: 'client_error' }, true],
    ['in an error that is answered with HTTP 200', 200, { status: 'invalid_token' }, true],
    ['in an error of an unknown status', 400, { status: 'opt-out' }, true],
    ['in an error without a status', 500, {}, true],
    ['nowhere in a success', 200, { status: 'success' }, false],
    ['nowhere in a success that has another code', 500, { status: 'success' }, false],
    ['nowhere in a success without a status', 200, {}, false],
    ['nowhere in an opt-out that is spelt differently', 200, { status: 'opt-out' }, false],
  ])('%s', (_, httpStatus, value, isDue) => {
    expect(isMessageDue(sampleExchange({ value, response: { httpStatus } }), '2023-08')).toBe(isDue);
  });
});
