import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inLanes } from './lanes.ts';

test('every item is taken once, by the given number of lanes at a time', async () => {
  const taken: number[] = [];
  let [busy, most] = [0, 0];
  await inLanes([1, 2, 3, 4, 5], 2, async (items) => {
    for (const item of items) {
      taken.push(item);
      busy += 1;
      most = Math.max(most, busy);
      await setImmediate();
      busy -= 1;
    }
  });
  expect([taken, most]).toEqual([[1, 2, 3, 4, 5], 2]);
});

test('if a lane ends early, the others take the remaining items', async () => {
  const taken: number[] = [];
  let lanes = 0;
  await inLanes([1, 2, 3, 4], 2, async (items) => {
    lanes += 1;
    const endsEarly = lanes === 1;
    for (const item of items) {
      taken.push(item);
      if (endsEarly) return;
      await setImmediate();
    }
  });
  expect(taken).toEqual([1, 2, 3, 4]);
});
