import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf, nonToken, tinyBase64 } from './non-token.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

describe('bodies that are not a token', () => {
  const samples = fc.sample(nonToken(), { numRuns: 3_000, seed: 7 });

  test('have between one byte and 64 KiB, and most are small', () => {
    const sizes = samples.map((sample) => bodyOf(sample).length).sort((one, two) => one - two);
    expect(sizes[0]).toBeGreaterThan(0);
    expect(sizes.at(-1)).toBeLessThanOrEqual(65_536);
    expect(sizes.at(-1)).toBeGreaterThan(16_384);
    expect(sizes[Math.floor(sizes.length * 0.8)]).toBeLessThan(500);
  });

  test('are base64 only if a layer other than base64 must notice them', () => {
    const wrong = samples.filter(
      (sample) => BASE64.test(bodyOf(sample).toString()) === (sample.layer === 'base64'),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('never decode to only a few bytes, which make an operator fail', () => {
    const decoded = samples
      .map((sample) => bodyOf(sample).toString().replace(/=+$/, ''))
      .filter((text) => /^[A-Za-z0-9+/]+$/.test(text) && text.length % 4 !== 1)
      .map((text) => Buffer.from(text, 'base64'));
    expect(decoded.filter((bytes) => bytes.length === 1)).toEqual([]);
    expect(decoded.filter((bytes) => bytes[0] === 2 && bytes.length < 21)).toEqual([]);
  });

  test('shrink to the shortest', () => {
    const found = fc.check(
      fc.property(nonToken(), (sample) => sample.name !== 'a run of NUL'),
      { seed: 7 },
    );
    expect(found.counterexample?.[0]?.times).toBe(8);
  });
});

test('tiny bodies are base64 of one byte, or of a few bytes that begin with byte 2', () => {
  const samples = fc.sample(tinyBase64(), { numRuns: 500, seed: 8 });
  const bytes = samples.map((sample) => Buffer.from(bodyOf(sample).toString(), 'base64'));
  expect(samples.every((sample) => BASE64.test(bodyOf(sample).toString()))).toBe(true);
  expect(bytes.every((each) => each.length === 1 || (each[0] === 2 && each.length <= 20))).toBe(true);
  expect(new Set(samples.map(({ name }) => name)).size).toBe(2);
});
