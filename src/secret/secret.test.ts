import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

const secret = new Secret('API key', 'do-not-print-me');

test('prints its kind, length and fingerprint, never its text', () => {
  const prints = [`${secret}`, String(secret), JSON.stringify({ secret }), inspect({ secret }, { depth: 9 })];
  for (const printed of prints) {
    expect(printed).not.toContain('do-not-print-me');
    expect(printed).toMatch(/\[redacted API key, 15 chars, #[0-9a-f]{4}\]/);
  }
});

test('reveals its text when asked', () => {
  expect(secret.reveal()).toBe('do-not-print-me');
});

test('has one fingerprint per value', () => {
  expect(new Secret('API key', 'a').fingerprint).toBe(new Secret('response key', 'a').fingerprint);
  expect(new Secret('API key', 'a').equals(new Secret('API key', 'b'))).toBe(false);
});
