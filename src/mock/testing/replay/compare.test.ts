import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from '../../../envelope/envelope.ts';
import type { WireAnswer } from '../test-caller.ts';
import { compare, shapeOf } from './compare.ts';

const key = randomBytes(32);

function answerOf(body: string | Buffer, httpStatus = 400): WireAnswer {
  const bytes = Buffer.from(body);
  return { httpStatus, headers: {}, body: bytes, text: bytes.toString('utf8') };
}

test('a recorded plaintext is compared only with an answer that opens under the response key', () => {
  const recorded = { id: 'a', status: 200, plaintext: { status: 'optout' } };
  const sealed = seal(Buffer.from('{"status":"optout"}'), key).toString('base64');
  compare(recorded, answerOf(sealed, 200), key.toString('base64'));
  expect(() => compare(recorded, answerOf(sealed, 200))).toThrow(/key/);
  const other = seal(Buffer.from('{"status":"success"}'), key).toString('base64');
  expect(() => compare(recorded, answerOf(other, 200), key.toString('base64'))).toThrow(/optout/);
});

test('an HTTP status or text that differs from the recorded one does not match', () => {
  const recorded = { id: 'a', status: 400, body: 'no' };
  compare(recorded, answerOf('no'));
  expect(() => compare(recorded, answerOf('no', 401))).toThrow(/401/);
  expect(() => compare(recorded, answerOf('yes'))).toThrow(/yes/);
});

test('a recorded number matches any 32-bit number and nothing else', () => {
  const recorded = { id: 'a', status: 400, body: 'key <i32> is unknown' };
  compare(recorded, answerOf('key -5 is unknown'));
  expect(() => compare(recorded, answerOf('key 4294967296 is unknown'))).toThrow();
  expect(() => compare(recorded, answerOf('a key is unknown'))).toThrow();
});

test('a body recorded in an unknown form is an error', () => {
  expect(() => compare({ id: 'a', status: 400, body: 5 }, answerOf('5'))).toThrow(
    'no rule for the recorded body 5',
  );
});

test('an identity is described by the lengths of its strings and the types of its other values', () => {
  expect(shapeOf({ status: 'success', body: { token: 'four', at: 1 } })).toEqual({
    status: 'success',
    body: { token: 'string(4)', at: 'number' },
  });
  expect(shapeOf({ status: 'optout' })).toEqual({ status: 'optout' });
});
