import { expect, test } from 'vitest';
import type { BenchLine } from './measure.ts';
import { measureRounds } from './measure-rounds.ts';

function line(name: string, told: string[], more: Partial<BenchLine> = {}): BenchLine {
  return {
    ...{ name, title: `Line ${name}`, bottleneck: '', figures: [{ id: name, title: name, unit: 's' }] },
    open: async () => ({
      measure: async (round) => {
        told.push(`${name}${round}`);
        return { [name]: [round] };
      },
      [Symbol.asyncDispose]: async () => void told.push(`${name} closed`),
    }),
    ...more,
  };
}

test('each round measures every line, those that take long only once, and closes all', async () => {
  const told: string[] = [];
  const lines = [line('a', told), line('b', told, { isOnce: true })];
  const { measured } = await measureRounds(lines, 3, () => undefined);
  expect(told).toEqual(['a0', 'b0', 'a1', 'a2', 'a closed', 'b closed']);
  expect(measured.map(({ id, values }) => [id, values])).toEqual([
    ['a', [0, 1, 2]],
    ['b', [0]],
  ]);
});

test('a line that cannot be measured is told with its reason', async () => {
  const told: string[] = [];
  const { measured, missing } = await measureRounds(
    [line('a', told, { missing: 'why' })],
    1,
    () => undefined,
  );
  expect({ told, measured, missing }).toEqual({
    told: [],
    measured: [],
    missing: [{ line: 'a', title: 'Line a', why: 'why' }],
  });
});

test('lines are closed when one of them fails', async () => {
  const told: string[] = [];
  const failing = line('b', told, { open: () => Promise.reject(new Error('no server')) });
  await expect(measureRounds([line('a', told), failing], 1, () => undefined)).rejects.toThrow('no server');
  expect(told).toEqual(['a0', 'a closed']);
});
