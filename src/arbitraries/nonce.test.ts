import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonce } from './nonce.ts';

test('nonces have 8 bytes and rarely repeat', () => {
  const nonces = fc.sample(nonce(), { numRuns: 200, seed: 18 });
  expect(nonces.filter((text) => !/^[0-9a-f]{16}$/.test(text))).toEqual([]);
  expect(new Set(nonces).size).toBeGreaterThan(50);
});
