import type { TokenDamage } from './token-damage.ts';

const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** A cut leaves this many characters: shorter bodies are another arbitrary's. */
const LEAST_LEFT_CHARS = 32;

/**
 * The token as the damage leaves it: never a text that stands for the bytes of the token or of the other one, however
 * small the damage. Where one kind of damage happens to change nothing, the nearest that changes something is done.
 * @param other a second valid token, spliced in
 */
export function applyDamage(damage: TokenDamage, token: string, other: string): string {
  const damaged = change(damage, token, other);
  const isHarmless = [token, other].some((valid) => damaged === valid || isSameBase64(damaged, valid));
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
      return damage.to === 'lower' ? token.toLowerCase() : token.toUpperCase();
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
  // A token that is no base64 has no bytes of its own: its characters are replaced instead.
  if (!STANDARD.test(token)) return replace(token, at, ALPHABET.charAt(bit));
  const bytes = Buffer.from(token, 'base64');
  const index = Math.floor(at * bytes.length);
  bytes.writeUInt8((bytes[index] ?? 0) ^ (1 << bit), index);
  return bytes.toString('base64');
}

// The last quantum is left alone: its padding is no letter, and its unused bits stand for nothing.
function replace(token: string, at: number, by: string): string {
  const index = Math.floor(at * Math.max(1, token.length - 4));
  const replacement = token.charAt(index) === by ? nextLetter(by) : by;
  return token.slice(0, index) + replacement + token.slice(index + 1);
}

function nextLetter(letter: string): string {
  return ALPHABET.charAt((ALPHABET.indexOf(letter) + 1) % ALPHABET.length);
}

// Tokens of one operator begin alike: the seam moves on until it shows.
function splice(token: string, other: string, at: number): string {
  const quanta = Math.ceil(token.length / 4);
  for (let step = 0; step < quanta; step += 1) {
    const seam = 4 * ((Math.floor(at * quanta) + step) % quanta);
    const spliced = token.slice(0, seam) + other.slice(seam, token.length).padEnd(token.length - seam, 'A');
    if (spliced !== token && spliced !== other) return spliced;
  }
  return token;
}

function cut(token: string, where: 'end' | 'front' | 'middle', share: number): string {
  const cuttable = Math.max(1, token.length - LEAST_LEFT_CHARS);
  // Padding says nothing: a cut that takes nothing else takes one quantum more.
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

// Padding left out and unused last bits set stand for the same bytes; another alphabet does not count as the same.
function isSameBase64(damaged: string, valid: string): boolean {
  const [one, two] = [damaged, valid].map((text) => text.replace(/=+$/, ''));
  if (one === undefined || two === undefined || !/^[A-Za-z0-9+/]*$/.test(one)) return false;
  return one.length === two.length && Buffer.from(one, 'base64').equals(Buffer.from(two, 'base64'));
}
