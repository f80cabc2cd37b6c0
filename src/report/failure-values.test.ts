import { expect, test } from 'vitest';
import { valuesOf } from './failure-values.ts';

test.each([
  ['HTTP 400 client_error', { httpStatus: 400, status: 'client_error' }],
  ['HTTP 405', { httpStatus: 405 }],
  ['status optout', { status: 'optout' }],
  ['status optout or invalid_token', { status: 'optout or invalid_token' }],
])('what is expected by %s is compared with the same of the answer', (expected, wanted) => {
  const values = valuesOf({ expected, facts: { httpStatus: 200, status: 'success' } });
  expect(JSON.parse(values?.expected ?? '')).toEqual(wanted);
  expect(Object.keys(JSON.parse(values?.actual ?? ''))).toEqual(Object.keys(wanted));
  expect(values?.actual).not.toContain('error');
});

test('an answer without a status is compared as one', () => {
  expect(valuesOf({ expected: 'status optout', facts: { httpStatus: 200 } })?.actual).toContain('null');
});

test.each([
  ['a key of its own', { httpStatus: 200 }],
  ['an answer with an HTTP code below 500', { httpStatus: 500 }],
  ['status optout', {}],
])('a sentence, or a failure without an answer, is not compared: %s', (expected, facts) => {
  expect(valuesOf({ expected, facts })).toBeUndefined();
});
