import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { KeyShape } from './key-shape.ts';

function shapeOf(...keys: Uint8Array[]): KeyShape {
  const shape = new KeyShape(keys[0]?.length ?? 0);
  for (const key of keys) shape.add(key);
  return shape;
}

test('names the bytes that never differ', () => {
  const keys = Array.from({ length: 12 }, () => {
    const key = randomBytes(16);
    key[3] = 7;
    key[15] = 0;
    return key;
  });
  expect(shapeOf(...keys).constantBytes()).toEqual([3, 15]);
});

test('counts the bits that never differ', () => {
  expect(shapeOf(Buffer.from([0b1111_0000]), Buffer.from([0b1100_0001])).constantBits()).toBe(5);
  expect(shapeOf(Buffer.from([0x00]), Buffer.from([0xff])).constantBits()).toBe(0);
  // Keys made of letters: the highest bit of every byte is unset.
  const letters = Array.from({ length: 64 }, () => Buffer.from(randomBytes(8).toString('hex')));
  expect(shapeOf(...letters).constantBits()).toBeGreaterThanOrEqual(16);
});

test('random keys have nothing in common', () => {
  const keys = Array.from({ length: 64 }, () => randomBytes(32));
  const shape = shapeOf(...keys);
  expect([shape.count, shape.constantBytes(), shape.constantBits()]).toEqual([64, [], 0]);
});
