import type { Input } from '../contract/inputs.ts';
import { cutLayoutIn } from './input-of-body.ts';
import type { TokenDamage } from './token-damage.ts';
import { isBase64Token } from './token-letters.ts';

/** Where the parts of a token end in today's layout, in bytes from the front. */
const SCOPE_ENDS = 1;
const KEY_ID_ENDS = 5;
const VECTOR_ENDS = 17;
/** Bytes from the end. */
const TAG_BYTES = 16;
const QUANTUM_BYTES = 3;

/**
 * The class of a damaged token, by the damage that was done and by what it came to.
 * @param sent the text that is sent
 * @param token the valid token that was damaged
 */
export function inputOfDamage(damage: TokenDamage, sent: string, token: string): Input {
  if (damage.leaves === 'altered') return inputOfAlteration(damage, sent, token);
  // Where the damage would have changed nothing, this was done instead.
  if (sent === `!${token.slice(1)}`) return 'first letter made a sign';
  return (sent.length === token.length ? undefined : cutLayoutIn(sent)) ?? inputOfDestruction(damage);
}

/** The parts of a token that differ between two of the same form and length. */
export function alteredPart(sent: string, token: string): Input {
  if (!isBase64Token(token) || !isBase64Token(sent)) return 'letter altered';
  const [before, after] = [Buffer.from(token, 'base64'), Buffer.from(sent, 'base64')];
  if (before.length !== after.length) return 'letter altered';
  const differing = [...before.keys()].filter((at) => before[at] !== after[at]);
  const [first, last] = [differing[0] ?? 0, differing.at(-1) ?? 0];
  const tagBegins = before.length - TAG_BYTES;
  if (last < SCOPE_ENDS) return 'scope altered';
  if (first >= before.length - QUANTUM_BYTES) return 'last quantum altered';
  if (first >= tagBegins) return 'tag altered';
  if (first >= VECTOR_ENDS && last < tagBegins) return 'ciphertext altered';
  if (first >= KEY_ID_ENDS && last < VECTOR_ENDS) return 'initialization vector altered';
  return first >= SCOPE_ENDS && last < KEY_ID_ENDS ? 'key id altered' : 'several parts altered';
}

function inputOfAlteration(damage: TokenDamage, sent: string, token: string): Input {
  if (damage.damage === 'splice') return 'tokens spliced';
  if (damage.damage !== 'case') return alteredPart(sent, token);
  return damage.to === 'lower' ? 'letters in lower case' : 'letters in upper case';
}

const encodings = {
  base64url: 'token as base64url',
  hex: 'token as hexadecimal',
  percent: 'token percent-encoded',
  'double-base64': 'token as base64 twice',
  'plus-as-space': 'token with spaces for plus signs',
} as const;
const cuts = { end: 'end cut off', front: 'front cut off', middle: 'middle cut out' } as const;

function inputOfDestruction(damage: TokenDamage): Input {
  switch (damage.damage) {
    case 'cut':
      return cuts[damage.where];
    case 'extend':
      return damage.where === 'end' ? 'end extended' : 'front extended';
    case 'insert':
      return inputOfInsertion(damage.text);
    case 're-encode':
      return encodings[damage.as];
    case 'wrap':
      return inputOfWrapping(damage.before || damage.after);
    default:
      throw new Error(`the damage "${damage.damage}" does not destroy the form of a token`);
  }
}

function inputOfInsertion(text: string): Input {
  if (text === '\0') return 'NUL inserted';
  if (text === 'é') return 'non-ASCII letter inserted';
  return text.trim() === '' ? 'white space inserted' : 'sign inserted';
}

function inputOfWrapping(mark: string): Input {
  if (mark === '<') return 'token in angle brackets';
  if (mark === '\uFEFF') return 'byte order mark before a token';
  return mark.trim() === '' ? 'white space around a token' : 'token in quotation marks';
}
