import { expect, test } from 'vitest';
import { zeroed } from './zeroed.ts';

test('zeroed bytes are zero, whatever was in the memory before', () => {
  // More than a pool holds, so that memory is taken again.
  for (let at = 0; at < 1_000; at += 1) Buffer.allocUnsafe(64).fill(0xff);
  for (let at = 0; at < 1_000; at += 1) {
    const bytes = zeroed(90);
    expect(bytes.equals(Buffer.alloc(90))).toBe(true);
    bytes.fill(0xff);
  }
});
