import type { TokenDamage } from './token-damage.ts';
import { isBase64Token, isHexToken, lettersOf } from './token-letters.ts';

/** A cut leaves at least this many characters; another arbitrary makes shorter bodies. */
const LEAST_LEFT_CHARS = 32;

/**
 * The damaged token. It never decodes to the bytes of the token or of the other one. If the damage would change
 * nothing, the nearest damage that changes something is applied.
 * @param other a second valid token, for splices
 */
export function applyDamage(damage: TokenDamage, token: string, other: string): string {
  const damaged = change(damage, token, other);
  const isHarmless = [token, other].some((valid) => damaged === valid || isRespelt(damaged, valid));
  if (!isHarmless) return damaged;
  return damage.leaves === 'altered' ? flip(token, 0.5, 0) : `!${token.slice(1)}`;
}

function change(damage: TokenDamage, token: string, other: string): string {
  switch (damage.damage) {
    case 'flip':
      return flip(token, damage.at, damage.bit);
    case 'replace':
      return replace(token, damage.at, damage.by);
    case 'splice':
      return splice(token, other, damage.at);
    case 'case':
      return changeCase(token, damage.to);
    case 'cut':
      return cut(token, damage.where, damage.share);
    case 'extend':
      return damage.where === 'end' ? token + damage.by : damage.by + token;
    case 'insert':
      return insert(token, damage.at, damage.text);
    case 're-encode':
      return reEncode(token, damage.as);
    case 'wrap':
      return damage.before + token + damage.after;
  }
}

function flip(token: string, at: number, bit: number): string {
  // A token that is not base64 has no bytes to change, so its characters are replaced.
  if (!isBase64Token(token)) return replace(token, at, lettersOf(token).charAt(bit));
  const bytes = Buffer.from(token, 'base64');
  const index = Math.floor(at * bytes.length);
  bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
  return bytes.toString('base64');
}

// The last four characters stay: padding is not a letter, and unused bits do not count.
function replace(token: string, at: number, by: string): string {
  const letters = lettersOf(token);
  const index = letterAt(token, Math.floor(at * Math.max(1, token.length - 4)));
  const wanted = letters.includes(by) ? by : letters.charAt(by.charCodeAt(0) % letters.length);
  const replacement = token.charAt(index) === wanted ? nextLetter(wanted, letters) : wanted;
  return token.slice(0, index) + replacement + token.slice(index + 1);
}

// Separators between parts of a token belong to its form, and so does the letter before a separator.
function letterAt(token: string, from: number): number {
  const isInside = (index: number) => /^[A-Za-z0-9+/]{2}/.test(token.slice(index));
  for (let index = from; index < token.length - 1; index += 1) if (isInside(index)) return index;
  return 0;
}

function nextLetter(letter: string, letters: string): string {
  return letters.charAt((letters.indexOf(letter) + 1) % letters.length);
}

// The last four characters stay if they are padded, so that no unused bits are set.
function changeCase(token: string, to: 'lower' | 'upper'): string {
  const kept = token.endsWith('=') ? token.slice(-4) : '';
  const letters = token.slice(0, token.length - kept.length);
  return (to === 'lower' ? letters.toLowerCase() : letters.toUpperCase()) + kept;
}

// Tokens of one operator begin alike, so the seam moves on until the tokens differ.
function splice(token: string, other: string, at: number): string {
  const quanta = Math.ceil(token.length / 4);
  for (let step = 0; step < quanta; step += 1) {
    const seam = 4 * ((Math.floor(at * quanta) + step) % quanta);
    const spliced = token.slice(0, seam) + tailOf(other, seam, token);
    if (spliced !== token && spliced !== other) return spliced;
  }
  return token;
}

// A shorter token is filled up to the length of the other; its padding would otherwise be in the middle.
function tailOf(other: string, seam: number, token: string): string {
  const tail = other.slice(seam, token.length);
  const chars = token.length - seam;
  if (tail.length === chars) return tail;
  return tail.replace(/=+$/, '').padEnd(chars, lettersOf(token).charAt(0));
}

function cut(token: string, where: 'end' | 'front' | 'middle', share: number): string {
  const cuttable = Math.max(1, token.length - LEAST_LEFT_CHARS);
  // Padding carries no data, so a cut that removes only padding removes four more characters.
  const isPadding = where === 'end' && token.slice(-1 - Math.floor(share * cuttable)).startsWith('=');
  const removed = 1 + Math.floor(share * cuttable) + (isPadding ? 4 : 0);
  if (where === 'end') return token.slice(0, -removed);
  if (where === 'front') return token.slice(removed);
  const from = Math.floor((token.length - removed) / 2);
  return token.slice(0, from) + token.slice(from + removed);
}

function insert(token: string, at: number, text: string): string {
  const index = 1 + Math.floor(at * (token.length - 1));
  return token.slice(0, index) + text + token.slice(index);
}

function reEncode(token: string, as: Extract<TokenDamage, { damage: 're-encode' }>['as']): string {
  switch (as) {
    case 'base64url':
      return token.replaceAll('+', '-').replaceAll('/', '_');
    case 'hex':
      return Buffer.from(token, 'base64').toString('hex');
    case 'percent':
      return encodeURIComponent(token);
    case 'double-base64':
      return Buffer.from(token, 'utf8').toString('base64');
    case 'plus-as-space':
      return token.replaceAll('+', ' ');
  }
}

// Missing padding and set unused bits give the same bytes; another alphabet counts as different. A capital
// hexadecimal digit is the same digit, and padding does not change an unpadded token.
function isRespelt(damaged: string, valid: string): boolean {
  if (isHexToken(valid) && damaged.toLowerCase() === valid.toLowerCase()) return true;
  const one = unpadded(damaged);
  const two = unpadded(valid);
  if (one === two) return true;
  if (!/^[A-Za-z0-9+/]*$/.test(one)) return false;
  return one.length === two.length && Buffer.from(one, 'base64').equals(Buffer.from(two, 'base64'));
}

function unpadded(text: string): string {
  return text.replace(/=+$/, '');
}
