import { expect, test } from 'vitest';
import { lnChoose, lnFactorial, lnSoFewValues, lnSoManyEqual, lnValueComes } from './chance.ts';

test('factorials and choices agree with exact ones', () => {
  expect(Math.exp(lnFactorial(5))).toBeCloseTo(120, 6);
  expect(lnFactorial(25) - lnFactorial(24)).toBeCloseTo(Math.log(25), 9);
  expect(Math.exp(lnChoose(52, 5))).toBeCloseTo(2_598_960, 2);
});

test('the chance that a value comes often is never below the exact one', () => {
  // Of two bytes, both are a given value once in 65,536 times; at least one is 511 times in 65,536.
  expect(Math.exp(lnValueComes(2, 2))).toBeCloseTo(1 / 65_536, 12);
  expect(Math.exp(lnValueComes(2, 1))).toBeGreaterThanOrEqual(511 / 65_536 - 1e-12);
  expect(lnValueComes(2_560, 10)).toBe(0);
});

test('the chances of few values and of equal pairs are those of a union of their cases', () => {
  expect(Math.exp(lnSoFewValues(3, 1))).toBeCloseTo(1 / 65_536, 12);
  expect(Math.exp(lnSoManyEqual(3, 1))).toBeCloseTo(3 / 256, 12);
});
