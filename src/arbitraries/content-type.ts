import fc from 'fast-check';
import type { Input } from '../contract/inputs.ts';

/** Content types of a refresh request that make no difference; null means no header. */
export const contentTypes: readonly (string | null)[] = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json',
  'foo/bar',
  null,
];

/** What the fetch of a browser gives a text. */
export const CONTENT_TYPE_OF_BROWSERS = 'text/plain;charset=UTF-8';

/**
 * A content type that makes no difference, in many spellings; null means no header. Multipart, charsets other than
 * UTF-8 and ASCII, and application/octet-stream are excluded.
 */
export function contentType(): fc.Arbitrary<string | null> {
  return fc
    .tuple(
      fc.constantFrom(...contentTypes),
      fc.constantFrom('', '; charset=utf-8', ';charset=UTF-8', ';charset=US-ASCII'),
      fc.boolean(),
    )
    .map(([type, charset, isUpper]) => (type === null ? null : spell(type, isUpper) + charset));
}

function spell(type: string, isUpper: boolean): string {
  return isUpper ? type.toUpperCase() : type;
}

const LONG_CHARS = 1_000;
const named: Readonly<Record<string, Input>> = {
  '': 'content type empty',
  'text/plain': 'content type text',
  'application/x-www-form-urlencoded': 'content type form',
  'application/json': 'content type JSON',
  'application/octet-stream': 'content type octet-stream',
};
const knownCharsets = ['utf-8', 'us-ascii'];

/** The class of a content type, as waivers name it, by what is wrong with it first, else by the type itself. */
export function inputOfContentType(contentType: string | null): Input {
  if (contentType === null) return 'no content type';
  if (contentType.length > LONG_CHARS) return 'content type of great length';
  if (/="$/.test(contentType)) return 'parameter with an open quotation mark';
  const charset = /;\s*charset=(.*)$/i.exec(contentType)?.[1]?.toLowerCase();
  if (charset === '') return 'charset empty';
  if (charset !== undefined && !knownCharsets.includes(charset)) return 'charset unknown';
  const type = contentType.replace(/;.*$/, '').trim().toLowerCase();
  return (
    named[type] ?? (/^[^/]+\/[^/]+$/.test(type) ? 'content type unknown' : 'content type without a subtype')
  );
}
