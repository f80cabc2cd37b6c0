import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inLanes, Lanes } from './lanes.ts';

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

test('work waits in its order while all lanes are taken, also after some has failed', async () => {
  const lanes = new Lanes(2);
  const begun: number[] = [];
  let [busy, most] = [0, 0];
  const work = async (item: number) => {
    begun.push(item);
    busy += 1;
    most = Math.max(most, busy);
    await setImmediate();
    busy -= 1;
    if (item === 1) throw new Error('failed');
    return item;
  };
  const done = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => lanes.run(() => work(item))));
  expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  expect(done.map(({ status }) => status === 'fulfilled')).toEqual([false, true, true, true, true]);
});
