/** So many characters of a secret in a row give too much of it away. */
const PIECE = 24;
/** Fewer bytes than this are found by chance. */
const FEWEST_BYTES = 8;

/**
 * Whether a text holds a secret: as it is, a piece of it, encoded for a URL, or its bytes in one of the ways that
 * programs print bytes.
 */
export function holdsSecret(text: string, secret: string): boolean {
  const plain = text.replaceAll('\\', '');
  if (plain.includes(secret) || plain.includes(encodeURIComponent(secret))) return true;
  if (piecesOf(secret).some((piece) => plain.includes(piece))) return true;
  const bytes = Buffer.from(secret, 'base64');
  if (bytes.length < FEWEST_BYTES) return false;
  const hex = bytes.toString('hex');
  const dense = text.replace(/\\+[nrt]|[\s:,-]/g, '').toLowerCase();
  if (piecesOf(hex).some((piece) => dense.includes(piece))) return true;
  const numbers = text.replace(/(?:\\+[nrt]|[\s,;])+/g, ' ');
  const lists = [Array.from(bytes), Array.from(new Int8Array(bytes))];
  return (
    lists.some((list) => numbers.includes(list.join(' '))) ||
    plain.includes(bytes.toString('base64url')) ||
    plain.includes(escaped(bytes))
  );
}

function piecesOf(secret: string): string[] {
  const count = Math.max(0, secret.length - PIECE + 1);
  return Array.from({ length: count }, (_, at) => secret.slice(at, at + PIECE));
}

/** As Python prints bytes, without the backslashes. */
function escaped(bytes: Buffer): string {
  return Array.from(bytes, (byte) => {
    const isPrintable = byte >= 0x20 && byte < 0x7f;
    if (isPrintable) return byte === 0x5c ? '' : String.fromCharCode(byte);
    return SHORT[byte] ?? `x${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

const SHORT: Readonly<Record<number, string>> = { 9: 't', 10: 'n', 13: 'r' };
