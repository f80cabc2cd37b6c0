import fc from 'fast-check';
import type { Input } from '../contract/inputs.ts';

/** How an Authorization header differs from `Bearer <key>`. It contains nothing of the key, so reports may show it. */
export type NearMiss =
  | { damage: 'key extended'; by: string }
  | { damage: 'key shortened'; end: 'first' | 'last' }
  | { damage: 'case of a letter changed'; which: number }
  | { damage: 'another scheme'; scheme: string }
  | { damage: 'no scheme' };

/** One of each kind. A scheme in another case is not a near miss: RFC 9110 §11.1 makes it the same scheme. */
export const nearMisses: readonly NearMiss[] = [
  { damage: 'key extended', by: 'garbage' },
  { damage: 'key extended', by: '=' },
  { damage: 'key shortened', end: 'last' },
  { damage: 'key shortened', end: 'first' },
  { damage: 'case of a letter changed', which: 0 },
  { damage: 'another scheme', scheme: 'Basic' },
  { damage: 'another scheme', scheme: 'Token' },
  { damage: 'no scheme' },
];

/**
 * The header's value for an API key, which is as secret as the key; undefined if the key has no letters to change.
 */
export function headerWith(key: string, miss: NearMiss): string | undefined {
  switch (miss.damage) {
    case 'key extended':
      return `Bearer ${key}${miss.by}`;
    case 'key shortened':
      return `Bearer ${miss.end === 'last' ? key.slice(0, -1) : key.slice(1)}`;
    case 'case of a letter changed':
      return bearer(recased(key, miss.which));
    case 'another scheme':
      return `${miss.scheme} ${key}`;
    case 'no scheme':
      return key;
  }
}

const inputs: Readonly<Record<NearMiss['damage'], Input>> = {
  'key extended': 'generate with an API key extended',
  'key shortened': 'generate with an API key shortened',
  'case of a letter changed': 'generate with an API key in another case',
  'another scheme': 'generate with another scheme',
  'no scheme': 'generate without a scheme',
};

/** The class of a generate request with such a header, as waivers name it. */
export function inputOfNearMiss({ damage }: NearMiss): Input {
  return inputs[damage];
}

function bearer(key: string | undefined): string | undefined {
  return key === undefined ? undefined : `Bearer ${key}`;
}

/** The key with one of its letters in the other case; `which` wraps around at the number of letters. */
function recased(key: string, which: number): string | undefined {
  const letters = [...key.matchAll(/[A-Za-z]/g)];
  const letter = letters[which % letters.length];
  if (letter === undefined) return undefined;
  const [text] = letter;
  const other = text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
  return key.slice(0, letter.index) + other + key.slice(letter.index + 1);
}

// RFC 6750 §2.1: the characters of a bearer.
const unreserved = fc.constantFrom(...'ABCXYZabcxyz0189-._~+/=');

/** Any near miss of `Bearer <key>`. */
export function nearMiss(): fc.Arbitrary<NearMiss> {
  const extended = fc
    .string({ unit: unreserved, minLength: 1, maxLength: 40 })
    .map((by): NearMiss => ({ damage: 'key extended', by }));
  const changed = fc.nat(99).map((which): NearMiss => ({ damage: 'case of a letter changed', which }));
  const scheme = fc
    .constantFrom('Basic', 'Digest', 'Token', 'ApiKey', 'Bearer2', 'Bear')
    .map((name): NearMiss => ({ damage: 'another scheme', scheme: name }));
  return fc.oneof(fc.constantFrom(...nearMisses), extended, changed, scheme);
}
