const STANDARD_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const HEX_WORDS = /^[0-9a-f]+(?:-[0-9a-f]+)*$/i;
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Whether a token is written in hexadecimal digits, with or without hyphens. */
export function isHexToken(token: string): boolean {
  return HEX_WORDS.test(token);
}

/** Whether a token is written in standard, padded base64, as far as its letters tell. */
export function isBase64Token(token: string): boolean {
  return STANDARD_BASE64.test(token) && !isHexToken(token);
}

/** Letters that an altered token may have as well: one with others would not have the form of a token any more. */
export function lettersOf(token: string): string {
  if (isHexToken(token)) return /[A-F]/.test(token) ? '0123456789ABCDEF' : '0123456789abcdef';
  return isBase64Token(token) ? `${ALPHANUMERIC}+/` : ALPHANUMERIC;
}
