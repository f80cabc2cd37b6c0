import { isBase64Token } from '../../arbitraries/token-letters.ts';
import { isBase64 } from '../../envelope/base64.ts';

/**
 * Whether a body has the form of some refresh token. Base64 always has; white space around it an operator may
 * disregard. Of an operator whose tokens are no base64, whatever is letters and the usual joints may be one.
 * @param issued a token that the operator issued; undefined where none can be had
 */
export function couldBeToken(body: Buffer, issued: string | undefined): boolean {
  const text = body.toString('utf8');
  const trimmed = text.trim();
  if (isBase64(text) || (trimmed !== '' && isBase64(trimmed))) return true;
  return issued !== undefined && !isBase64Token(issued) && /^[\w.~+/-]+$/.test(trimmed);
}
