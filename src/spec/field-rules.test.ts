import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fieldSchema } from './field-rules.ts';

function accepts(name: string, value: string): boolean {
  return new RegExp(fieldSchema({ name, type: 'string' }, 'a row').pattern ?? '', 'u').test(value);
}

describe('refresh_response_key', () => {
  test('is standard base64 of 16, 24 or 32 bytes and of no other length', () => {
    for (let size = 0; size <= 48; size += 1) {
      for (const bytes of [Buffer.alloc(size), Buffer.alloc(size, 255), randomBytes(size)]) {
        expect(accepts('refresh_response_key', bytes.toString('base64')), `${size} bytes`).toBe(
          [16, 24, 32].includes(size),
        );
      }
    }
  });

  test('is not base64url, not unpadded, without white space and without stray bits', () => {
    const key = Buffer.alloc(32, 255);
    expect(accepts('refresh_response_key', key.toString('base64url'))).toBe(false);
    expect(accepts('refresh_response_key', 'A'.repeat(43))).toBe(false);
    expect(accepts('refresh_response_key', `${key.toString('base64')}\n`)).toBe(false);
    expect(accepts('refresh_response_key', `${'A'.repeat(42)}B=`)).toBe(false);
    expect(accepts('refresh_response_key', `${'A'.repeat(21)}B==`)).toBe(false);
  });
});

test.each([
  ['email', 'username@example.com', true],
  ['email', 'a+b.c@example.co.uk', true],
  ['email', 'no-at.example.com', false],
  ['email', 'two@at@example.com', false],
  ['email', '@example.com', false],
  ['email', 'üser@example.com', false],
  ['email_hash', 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=', true],
  ['email_hash', 'tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf', false],
  ['phone', '+12345678901', true],
  ['phone', '12345678901', false],
  ['phone', '+123456789', false],
  ['phone', '+1234567890123456', false],
  ['phone', '+12345abc901', false],
  ['phone_hash', 'wdN1alhrbw1Bmz49GzKGdPvGxLhCNn7n3teAOQ/FSK4=', true],
])('%s %s: %s', (name, value, valid) => {
  expect(accepts(name, value)).toBe(valid);
});

test('a string is not empty, a number is not negative, and double is a number', () => {
  expect(fieldSchema({ name: 'any', type: 'string' }, 'a row')).toEqual({
    description: 'a row',
    type: 'string',
    minLength: 1,
  });
  expect(fieldSchema({ name: 'any', type: 'double' }, 'a row')).toEqual({
    description: 'a row',
    type: 'number',
    minimum: 0,
  });
  expect(fieldSchema({ name: 'policy', type: 'number' }, 'a row')).toMatchObject({
    type: 'number',
    const: 1,
  });
});

test('a boolean has only the rule of its type', () => {
  expect(fieldSchema({ name: 'any', type: 'boolean' }, 'a row')).toEqual({
    description: 'a row',
    type: 'boolean',
  });
});

test('an unknown data type is a defect', () => {
  expect(() => fieldSchema({ name: 'any', type: 'dubble' }, 'a row')).toThrow(RangeError);
});
