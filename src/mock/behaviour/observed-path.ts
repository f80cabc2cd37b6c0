const ORIGIN = /^https?:\/\/[^/?#]*/i;
const UNRESERVED = /[A-Za-z0-9._~-]/;
const ESCAPE = /%([0-9A-Fa-f]{2})/g;

/** Whether a per cent sign is not part of an escape. */
export function hasBrokenEscape(text: string): boolean {
  return /%(?![0-9A-Fa-f]{2})/.test(text);
}

/** A path as RFC 3986 (section 6.2.2) normalizes it, with slashes merged, and without origin and last slash. */
export function normalizedPath(path: string): string {
  const decoded = path.replace(ORIGIN, '').replace(ESCAPE, (whole, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(character) ? character : whole;
  });
  if (!decoded.startsWith('/')) return decoded;
  const segments: string[] = [];
  for (const segment of decoded.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}
