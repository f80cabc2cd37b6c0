const ALPHABET = /^[A-Za-z0-9+/]*$/;

/**
 * Decodes base64 like the observed operator: standard alphabet, full padding or none, unused last bits ignored.
 * Undefined for other text.
 */
export function decodeLenientBase64(text: string): Buffer | undefined {
  const unpadded = text.replace(/={1,2}$/, '');
  const isWhole = unpadded.length === text.length || text.length % 4 === 0;
  if (!isWhole || unpadded.length % 4 === 1 || !ALPHABET.test(unpadded)) return undefined;
  return Buffer.from(unpadded, 'base64');
}
