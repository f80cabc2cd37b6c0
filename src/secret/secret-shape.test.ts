import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isOpaque, looksSecret } from './secret-shape.ts';

describe('looksSecret', () => {
  test('recognizes nearly every piece of a token of at least 12 characters', () => {
    const pieces = Array.from({ length: 2_000 }, () => randomBytes(9).toString('base64'));
    expect(pieces.filter((piece) => !looksSecret(piece)).length).toBeLessThan(100);
    const longer = Array.from({ length: 2_000 }, () => randomBytes(15).toString('base64url'));
    expect(longer.filter((piece) => !looksSecret(piece)).length).toBeLessThan(20);
  });

  test.each([
    '/v2/token/refresh',
    '2026-11-24T03',
    '300980eb-b290-40dc-b047-08b62f3aeec3',
    '1764050000000',
    'IllegalArgument',
    'X-UID2-Client-Version',
    'RF-KEY-01',
    'application/json',
    'euid-sdk-4',
  ])('leaves %s readable', (word) => {
    expect(looksSecret(word)).toBe(false);
  });
});

test('distinguishes random text from words, names and numbers', () => {
  expect(['lRwq3Hc', 'aZZ6iOjH7RBOX/yQyN', '0wnME'].every(isOpaque)).toBe(true);
  expect(['Bearer', 'token', 'JSON', '388', 'refreshToken', 'RF-ST-05', 'UID2', ''].some(isOpaque)).toBe(
    false,
  );
});
