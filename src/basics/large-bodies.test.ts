import { expect, test } from 'vitest';
import { LARGE_BYTES, LargeBodies, oncePerLargeBody } from './large-bodies.ts';

test('work is done once for a large body, and each time for a small one', () => {
  let count = 0;
  const work = oncePerLargeBody((body) => {
    count += 1;
    return body.length;
  });
  const [large, small] = [Buffer.alloc(LARGE_BYTES), Buffer.alloc(3)];
  expect([work(large), work(large), count]).toEqual([LARGE_BYTES, LARGE_BYTES, 1]);
  expect([work(small), work(small), count]).toEqual([3, 3, 3]);
  work(Buffer.alloc(LARGE_BYTES));
  expect(count).toBe(4);
});

test('a large body that comes again is the same object, as long as few others came between', () => {
  let firsts = 0;
  const bodies = new LargeBodies(() => {
    firsts += 1;
  });
  const make = (letter: string) => Buffer.alloc(LARGE_BYTES, letter);
  const first = bodies.same(make('a'));
  expect(bodies.same(make('a'))).toBe(first);
  expect(bodies.same(make('b'))).not.toBe(first);
  for (const letter of 'cdef') bodies.same(make(letter));
  expect(bodies.same(make('a'))).not.toBe(first);
  const small = Buffer.from('a');
  bodies.same(small);
  expect(firsts).toBe(1);
  expect(bodies.same(Buffer.from('a'))).not.toBe(small);
});
