import { BYTE_VALUES, lnSoFewValues, lnSoManyEqual, MOST_KEYS, SHARE } from './chance.ts';

/** Every distance between two bytes of a key is a test, and the count of its different bytes is one more. */
const TESTS_A_KEY = 32;
const LN_LIMIT = Math.log(SHARE / MOST_KEYS / TESTS_A_KEY);

/** How a key repeats itself as no random key does, in a few words; undefined if it does not. */
export function selfRepetition(key: Uint8Array): string | undefined {
  const different = differentBytes(key);
  if (lnSoFewValues(key.length, different) <= LN_LIMIT) {
    return `only ${different} different bytes of ${key.length}`;
  }
  for (let distance = 1; distance < key.length; distance += 1) {
    const equal = equalAt(key, distance);
    if (equal >= leastEqual(key.length - distance)) {
      return `${equal} bytes that come again ${distance} bytes further on`;
    }
  }
  return undefined;
}

const seen = new Uint8Array(BYTE_VALUES);

function differentBytes(bytes: Uint8Array): number {
  seen.fill(0);
  let different = 0;
  for (const byte of bytes) {
    if (seen[byte] === 0) different += 1;
    seen[byte] = 1;
  }
  return different;
}

/** How many bytes of a key come again so many bytes further on. */
function equalAt(key: Uint8Array, distance: number): number {
  let equal = 0;
  for (let at = distance; at < key.length; at += 1) if (key[at] === key[at - distance]) equal += 1;
  return equal;
}

const least = new Map<number, number>();

/** So many equal ones of n pairs are more than chance brings; more than n where no number is. */
function leastEqual(n: number): number {
  const known = least.get(n);
  if (known !== undefined) return known;
  let m = 1;
  while (m <= n && lnSoManyEqual(n, m) > LN_LIMIT) m += 1;
  least.set(n, m);
  return m;
}
