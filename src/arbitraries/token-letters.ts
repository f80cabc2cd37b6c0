const STANDARD_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const HEX_WORDS = /^[0-9a-f]+(?:-[0-9a-f]+)*$/i;
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Whether a token is written in hexadecimal digits, with or without hyphens. */
export function isHexToken(token: string): boolean {
  return HEX_WORDS.test(token);
}

/** Whether a token looks like standard, padded base64 by its letters. */
export function isBase64Token(token: string): boolean {
  return STANDARD_BASE64.test(token) && !isHexToken(token);
}

/** The letters that an altered token may use; other letters would break the form of a token. */
export function lettersOf(token: string): string {
  if (isHexToken(token)) return /[A-F]/.test(token) ? '0123456789ABCDEF' : '0123456789abcdef';
  return isBase64Token(token) ? `${ALPHANUMERIC}+/` : ALPHANUMERIC;
}
