import { createCipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { KeyRandomness, type KeySource } from './key-randomness.ts';

/** Random bytes that are the same in every run of the tests. */
function randomSource(seed: number): (bytes: number) => Buffer {
  const iv = Buffer.alloc(16);
  iv.writeUInt32BE(seed);
  const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), iv);
  return (bytes) => stream.update(Buffer.alloc(bytes));
}

type MakeKey = (random: (bytes: number) => Buffer, count: number) => Uint8Array;

/** The alarms of a run with so many users, each refreshed with a bearer, without, and once more along its chain. */
function alarmsOf(
  makeKey: MakeKey,
  { users = 8, seed = 1, only }: { users?: number; seed?: number; only?: KeySource } = {},
): string[] {
  const random = randomSource(seed);
  const randomness = new KeyRandomness();
  const alarms: string[] = [];
  let count = 0;
  for (let user = 0; user < users; user += 1) {
    for (const source of [
      'generate',
      'refresh with a bearer',
      'refresh without a bearer',
      'refresh with a bearer',
    ] as const) {
      const isOdd = only === undefined || only === source;
      const alarm = randomness.add(isOdd ? makeKey(random, count) : random(32), source, user);
      count += 1;
      if (alarm !== undefined) alarms.push(alarm);
    }
  }
  const sources = ['generate', 'refresh with a bearer', 'refresh without a bearer'] as const;
  return [...alarms, ...sources.flatMap((source) => randomness.oddities(source))];
}

describe('random keys', () => {
  test('raise no alarm in 10,000 runs', () => {
    const runs = Array.from({ length: 10_000 }, (_, seed) => alarmsOf((random) => random(32), { seed }));
    expect(runs.flat()).toEqual([]);
  });

  test.each([16, 24])('of %i bytes raise no alarm in 1,000 runs of many users', (bytes) => {
    const runs = Array.from({ length: 1_000 }, (_, seed) =>
      alarmsOf((random) => random(bytes), { seed, users: 20 }),
    );
    expect(runs.flat()).toEqual([]);
  });
});

const shared = Buffer.from('shared-bytes-of-all-keys');
const odd: Record<string, MakeKey> = {
  'share their first 12 bytes': (random) => Buffer.concat([shared.subarray(0, 12), random(20)]),
  'share their last 12 bytes': (random) => Buffer.concat([random(20), shared.subarray(0, 12)]),
  'share 12 bytes in the middle': (random) => Buffer.concat([random(10), shared.subarray(0, 12), random(10)]),
  'end with a half of zeros': (random) => Buffer.concat([random(16), Buffer.alloc(16)]),
  'share one byte': (random) => Buffer.concat([random(17), Buffer.of(3), random(14)]),
  'begin with one of four sets of 12 bytes': (random, count) =>
    Buffer.concat([shared.subarray(count % 4, (count % 4) + 12), random(20)]),
  'count up': (_, count) => {
    const key = Buffer.alloc(32, 'start of keys');
    key.writeUInt32BE(count, 28);
    return key;
  },
  'count up in one byte': (random, count) => Buffer.concat([random(31), Buffer.of(count & 0xff)]),
  'repeat one half': (random) => {
    const half = random(16);
    return Buffer.concat([half, half]);
  },
  'repeat one byte': (random) => Buffer.alloc(32, random(1)),
};

describe('keys that', () => {
  test.each(Object.entries(odd))('%s raise an alarm', (_, makeKey) => {
    expect(alarmsOf(makeKey)).not.toEqual([]);
  });

  test.each(Object.entries(odd))(
    '%s raise an alarm where only refreshes without a bearer have them',
    (_, makeKey) => {
      expect(alarmsOf(makeKey, { only: 'refresh without a bearer', users: 12 })).not.toEqual([]);
    },
  );

  test('are made of hexadecimal digits raise an alarm', () => {
    const makeKey: MakeKey = (random) => Buffer.from(random(16).toString('hex'), 'latin1');
    expect(alarmsOf(makeKey, { users: 30 })).not.toEqual([]);
  });
});

test('two keys of a chain that share 12 bytes raise an alarm at once', () => {
  const random = randomSource(2);
  const randomness = new KeyRandomness();
  const first = random(32);
  expect(randomness.add(first, 'generate', 1)).toBeUndefined();
  const second = Buffer.concat([random(6), first.subarray(6, 18), random(14)]);
  expect(randomness.add(second, 'refresh with a bearer', 1)).toContain('12 bytes');
  expect(randomness.add(random(32), 'refresh with a bearer', 1)).toBeUndefined();
});
