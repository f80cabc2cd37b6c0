import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Input } from '../contract/inputs.ts';
import type { Layer } from './layer.ts';
import { isBase64Token, lettersOf } from './token-letters.ts';

/** A text with the length and alphabet of a token that this operator never issued, as plain data. */
export type PlausibleToken = {
  /** The seed of its letters. */
  seed: number;
  /** The number of characters that it keeps from the start of a valid token. */
  keeps: number;
  /** The layer that must notice it, in today's layout. */
  layer: Layer;
};

/** Characters that a token has up to the end of its key id. */
const KEY_ID_CHARS = 7;

/** The kept characters and the layer after them: none, the scope byte, or the scope byte and the key id. */
const heads = [
  { keeps: 0, layer: 'scope' },
  { keeps: 2, layer: 'key id' },
  { keeps: 8, layer: 'tag' },
] as const satisfies readonly Pick<PlausibleToken, 'keeps' | 'layer'>[];

/** Plausible tokens: all of their characters are made up, or all except the first few. */
export function plausibleToken(): fc.Arbitrary<PlausibleToken> {
  return fc
    .record({ seed: fc.nat(), head: fc.constantFrom(...heads) })
    .map(({ seed, head }) => ({ seed, ...head }));
}

/** The text, with the length, the letters and the end of the valid token that it imitates. */
export function imitate(token: string, { seed, keeps }: Pick<PlausibleToken, 'seed' | 'keeps'>): string {
  // Keeps the padded end, so that no unused bits are set.
  const end = token.length % 4 !== 0 || token.endsWith('=') ? token.slice(-4) : '';
  const letters = madeUp(seed, token.length);
  const body = isBase64Token(token) ? letters : inTheFormOf(token, letters);
  return token.slice(0, keeps) + body.slice(keeps, token.length - end.length) + end;
}

/** The class of a made-up token, as waivers name it. */
export function inputOfPlausible({ keeps }: Pick<PlausibleToken, 'keeps'>): Input {
  if (keeps === 0) return 'made-up token';
  return keeps < KEY_ID_CHARS ? 'made-up token with the scope' : 'made-up token with the key id';
}

// Separators between parts of a token belong to its form.
function inTheFormOf(token: string, madeUpLetters: string): string {
  const letters = lettersOf(token);
  return [...token]
    .map((character, at) =>
      /[A-Za-z0-9]/.test(character)
        ? letters.charAt(madeUpLetters.charCodeAt(at) % letters.length)
        : character,
    )
    .join('');
}

function madeUp(seed: number, chars: number): string {
  let text = '';
  for (let block = 0; text.length < chars; block += 1) {
    // 30 of the 32 bytes: whole groups of base64, no padding.
    text += createHash('sha256').update(`${seed}.${block}`).digest().subarray(0, 30).toString('base64');
  }
  return text.slice(0, chars);
}
