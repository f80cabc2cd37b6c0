import { expect, test } from 'vitest';
import { faultOfKey } from './issued-key.ts';

test.each([
  [Buffer.alloc(16, 251).toString('base64'), undefined],
  [Buffer.alloc(24, 251).toString('base64'), undefined],
  [Buffer.alloc(32, 251).toString('base64'), undefined],
  [Buffer.alloc(20, 251).toString('base64'), 'base64 of 20 bytes'],
  [Buffer.alloc(32, 251).toString('base64url'), '43 characters that are not standard base64'],
])('the key %s has the fault %s', (key, fault) => {
  expect(faultOfKey(key)).toBe(fault);
});
