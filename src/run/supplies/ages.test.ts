import { describe, expect, test } from 'vitest';
import { ages, laterRun } from './ages.ts';

const life = { issuedMs: 1_000, identityExpiresMs: 3_000, refreshExpiresMs: 11_000 };

describe('an age of a token', () => {
  test('is a stretch of its life', () => {
    expect([laterRun, ...ages].map((age) => [age.id, age.window(life)])).toEqual([
      ['later-run', { fromMs: 2_000, bestMs: 2_000, untilMs: 11_000 }],
      ['quarter', { fromMs: 3_500, bestMs: 3_500, untilMs: 6_000 }],
      ['three-fifths', { fromMs: 7_000, bestMs: 7_000, untilMs: 9_500 }],
      ['nine-tenths', { fromMs: 10_000, bestMs: 10_000, untilMs: 11_000 }],
      ['identity-expired', { fromMs: 4_000, bestMs: 7_000, untilMs: 11_000 }],
    ]);
  });

  test('between the two expiries begins halfway when they are close, and is absent when they are equal', () => {
    const between = ages.find(({ id }) => id === 'identity-expired');
    const close = { ...life, identityExpiresMs: 10_800 };
    expect(between?.window(close)).toEqual({ fromMs: 10_900, bestMs: 10_900, untilMs: 11_000 });
    for (const identityExpiresMs of [11_000, 12_000, Number.NaN]) {
      expect(between?.window({ ...life, identityExpiresMs })).toBeUndefined();
    }
  });
});
