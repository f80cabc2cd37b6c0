import { expect, test } from 'vitest';
import { waitUntil } from './wait-until.ts';

test.each([
  [0, []],
  [2, [500, 500]],
  [9, [500, 500, 500]],
])(
  'waits in steps until it has happened, here after %i, and never longer than allowed',
  async (after, steps) => {
    const waited: number[] = [];
    const sdk = { wait: async (ms: number) => void waited.push(ms) };
    await waitUntil({ sdk: sdk as never }, 1_500, () => waited.length >= after);
    expect(waited).toEqual(steps);
  },
);
