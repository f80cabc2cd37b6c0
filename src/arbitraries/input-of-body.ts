import type { BodyKind, BodySize } from '../contract/inputs/bodies.ts';
import type { Input } from '../contract/inputs.ts';

const MANY_CHARS = 1_000;
const MEBIBYTE = 1_048_576;
const BASE64 = /^[A-Za-z0-9+/]*$/;
/** The byte that shows an old layout, and how many bytes a token of that layout has up to the end of its key id. */
const oldLayouts = [
  { name: 'inner layout', at: 1, byte: 0x70, keyIdEnds: 6 },
  { name: 'oldest layout', at: 0, byte: 0x02, keyIdEnds: 29 },
] as const;

/**
 * The class of a body that no token was made into, by the bytes that are sent.
 * @param tokenChars characters of a refresh token of the target, where one was issued
 */
export function inputOfBody(body: Buffer, tokenChars?: number): Input {
  if (body.length === 0) return 'empty body';
  const text = body.toString('utf8');
  const isAsLong = text.length === tokenChars;
  const short = isAsLong ? undefined : (layoutIn(text) ?? shortBase64(text));
  return short ?? `${kindOf(text)}${isAsLong ? ' as long as a token' : sizeOf(body, text)}`;
}

/** The class of a text that begins like a token of an old layout and ends before its key id does. */
export function cutLayoutIn(text: string): Input | undefined {
  const input = layoutIn(text);
  return input?.endsWith('without its key id') === true ? input : undefined;
}

function layoutIn(text: string): Input | undefined {
  const bytes = decoded(text);
  if (bytes === undefined) return undefined;
  const layout = oldLayouts.find(({ at, byte }) => bytes[at] === byte && bytes.length > 1);
  if (layout === undefined) return undefined;
  const isCut = bytes.length < layout.keyIdEnds;
  return `${layout.name} ${isCut ? 'without its key id' : 'with a made-up key id'}`;
}

function shortBase64(text: string): Input | undefined {
  const bytes = decoded(text)?.length ?? 0;
  if (bytes === 1) return 'base64 of one byte';
  return bytes === 2 || bytes === 3 ? 'base64 of two or three bytes' : undefined;
}

/** The bytes of base64 with padding that is whole or left out. */
function decoded(text: string): Buffer | undefined {
  const letters = text.replace(/={1,2}$/, '');
  const isWhole = letters.length === text.length || text.length % 4 === 0;
  return isWhole && letters.length % 4 !== 1 && BASE64.test(letters)
    ? Buffer.from(letters, 'base64')
    : undefined;
}

function sizeOf(body: Buffer, text: string): BodySize {
  if (body.length > MEBIBYTE) return ' over 1 MiB';
  return text.length > MANY_CHARS ? ' over 1,000 characters' : '';
}

function kindOf(text: string): BodyKind {
  if (decoded(text) !== undefined) return 'base64';
  if (BASE64.test(text)) return 'base64 cut within a quantum';
  if (/^[A-Za-z0-9+/=]*$/.test(text)) return /^\w+=[^=]/.test(text) ? 'form' : 'padding';
  if (/^\s*$/.test(text)) return 'white space';
  if (isJson(text)) return 'JSON';
  if (/^[\w.]+=[\w.+/%]*(?:&[\w.]+=[\w.+/%=]*)*$/.test(text)) return 'form';
  if (/^<[a-z!]/i.test(text)) return 'page';
  if (text.includes('\0')) return 'text with NUL';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
  if (!/^[\x00-\x7F]*$/.test(text)) return 'text outside ASCII';
  return text.includes('%') ? 'text with a percent sign' : 'text';
}

function isJson(text: string): boolean {
  if (!/^\s*(?:[[{"]|null|true|false)/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
