import fc from 'fast-check';

/** Content types of a refresh request that make no difference; null means no header. */
export const contentTypes: readonly (string | null)[] = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json',
  'foo/bar',
  null,
];

/**
 * A content type that makes no difference, in many spellings; null means no header. Multipart, charsets other than
 * UTF-8 and ASCII, and application/octet-stream are excluded.
 */
export function contentType(): fc.Arbitrary<string | null> {
  return fc
    .tuple(
      fc.constantFrom(...contentTypes),
      fc.constantFrom('', '; charset=utf-8', ';charset=US-ASCII'),
      fc.boolean(),
    )
    .map(([type, charset, isUpper]) => (type === null ? null : spell(type, isUpper) + charset));
}

function spell(type: string, isUpper: boolean): string {
  return isUpper ? type.toUpperCase() : type;
}
