import { isUtf8 } from 'node:buffer';
import { EnvelopeError } from './envelope-error.ts';
import { nestsDeeper } from './nesting.ts';
import { repeatedMembers } from './repeated-members.ts';

/** Deeper values are not read: RFC 8259 (section 9) lets a reader set a limit, and recursion needs one. */
export const MAX_DEPTH = 256;

/**
 * A JSON value, and the names that occur more than once in one of its objects; the last value of such a name counts
 * here.
 */
export type ReadJson = { value: unknown; repeatedMembers?: readonly string[] };

/**
 * The JSON value of UTF-8 bytes.
 * @throws EnvelopeError `bad-json`
 */
export function readJson(bytes: Uint8Array): ReadJson {
  const [text, value] = parsed(bytes);
  const repeated = repeatedMembers(text);
  return { value, ...(repeated.length === 0 ? {} : { repeatedMembers: repeated }) };
}

/**
 * Only the JSON value of UTF-8 bytes.
 * @throws EnvelopeError `bad-json`
 */
export function parseJson(bytes: Uint8Array): unknown {
  return parsed(bytes)[1];
}

function parsed(bytes: Uint8Array): [string, unknown] {
  // Most bytes that are not JSON show it at once.
  if (!mayBeJson(bytes)) throw notJson(bytes);
  // Checked before parsing: a hundred thousand opening brackets keep a parser busy for a long time.
  if (nestsDeeper(bytes, MAX_DEPTH)) {
    throw new EnvelopeError('bad-json', `JSON nested more than ${MAX_DEPTH} levels deep is not read`);
  }
  try {
    if (isUtf8(bytes)) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
      return [text, JSON.parse(text)];
    }
  } catch {}
  throw notJson(bytes);
}

function notJson(bytes: Uint8Array): EnvelopeError {
  return new EnvelopeError('bad-json', `${bytes.length} bytes that are not JSON in UTF-8`);
}

const WHITE_SPACE = ' \t\r\n';
const FIRST_OF_A_VALUE = '{["-0123456789tfn';

function mayBeJson(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && WHITE_SPACE.includes(String.fromCharCode(bytes[at] ?? 0))) at += 1;
  return at < bytes.length && FIRST_OF_A_VALUE.includes(String.fromCharCode(bytes[at] ?? 0));
}
