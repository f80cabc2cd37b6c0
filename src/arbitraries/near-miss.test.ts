import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerWith, nearMiss, nearMisses } from './near-miss.ts';

const key = 'EUID-C-I-7-kq3Zt8vXw1.yR5nB0mLs';

describe('near misses of a bearer', () => {
  test('include one of each kind', () => {
    expect(nearMisses.map((miss) => headerWith(key, miss))).toEqual([
      `Bearer ${key}garbage`,
      `Bearer ${key}=`,
      'Bearer EUID-C-I-7-kq3Zt8vXw1.yR5nB0mL',
      'Bearer UID-C-I-7-kq3Zt8vXw1.yR5nB0mLs',
      'Bearer eUID-C-I-7-kq3Zt8vXw1.yR5nB0mLs',
      `Basic ${key}`,
      `Token ${key}`,
      key,
    ]);
  });

  test('never equal the bearer, in upper or lower case, and their descriptions contain nothing of the key', () => {
    const misses = fc.sample(nearMiss(), { numRuns: 500, seed: 17 });
    const headers = misses.map((miss) => headerWith(key, miss) ?? '');
    expect(headers.filter((header) => /^bearer +/i.test(header) && header.slice(7) === key)).toEqual([]);
    expect(headers.filter((header) => !/^[\x21-\x7e]+( [\x21-\x7e]+)?$/.test(header))).toEqual([]);
    expect(misses.map((miss) => JSON.stringify(miss)).filter((text) => text.includes('EUID'))).toEqual([]);
    expect(new Set(misses.map(({ damage }) => damage)).size).toBe(5);
  });

  test('can change any letter of the key', () => {
    const letters = key.replace(/[^A-Za-z]/g, '').length;
    const changed = Array.from({ length: letters }, (_, which) =>
      headerWith(key, { damage: 'case of a letter changed', which }),
    );
    expect(new Set(changed).size).toBe(letters);
    expect(changed.every((header) => header?.toLowerCase() === `Bearer ${key}`.toLowerCase())).toBe(true);
  });

  test('include no change of case for a key without letters', () => {
    expect(headerWith('0123-4567', { damage: 'case of a letter changed', which: 3 })).toBeUndefined();
  });
});
