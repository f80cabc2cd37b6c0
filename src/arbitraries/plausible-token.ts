import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Layer } from './layer.ts';
import { isBase64Token, lettersOf } from './token-letters.ts';

/** A text with the length and alphabet of a token that this operator never issued, as plain data. */
export type PlausibleToken = {
  /** What its letters are made of. */
  seed: number;
  /** How many characters it has in common with the start of a valid token. */
  keeps: number;
  /** The layer that must notice, in the layout of today. */
  layer: Layer;
};

/** How much stays the same, and where the rest begins: nothing, the byte of the scope, the key id as well. */
const heads = [
  { keeps: 0, layer: 'scope' },
  { keeps: 2, layer: 'key id' },
  { keeps: 8, layer: 'tag' },
] as const satisfies readonly Pick<PlausibleToken, 'keeps' | 'layer'>[];

/** Tokens that look right: all of their characters made up, or all but the first few. */
export function plausibleToken(): fc.Arbitrary<PlausibleToken> {
  return fc
    .record({ seed: fc.nat(), head: fc.constantFrom(...heads) })
    .map(({ seed, head }) => ({ seed, ...head }));
}

/** The text itself, as long as the valid token it imitates, of its letters, and ending like it. */
export function imitate(token: string, { seed, keeps }: Pick<PlausibleToken, 'seed' | 'keeps'>): string {
  // Unused bits of a last quantum must not come to be set.
  const end = token.length % 4 !== 0 || token.endsWith('=') ? token.slice(-4) : '';
  const letters = madeUp(seed, token.length);
  const body = isBase64Token(token) ? letters : inTheFormOf(token, letters);
  return token.slice(0, keeps) + body.slice(keeps, token.length - end.length) + end;
}

// What joins the parts of a token belongs to its form.
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
    // 30 of the 32 bytes: whole quanta, no padding.
    text += createHash('sha256').update(`${seed}.${block}`).digest().subarray(0, 30).toString('base64');
  }
  return text.slice(0, chars);
}
