const ALPHABET = /^[A-Za-z0-9+/]*$/;

/**
 * Base64 as the observed operator's decoder takes it: standard alphabet, padding whole or left out, unused last
 * bits ignored. Undefined for anything else.
 */
export function decodeLenientBase64(text: string): Buffer | undefined {
  const unpadded = text.replace(/={1,2}$/, '');
  const isWhole = unpadded.length === text.length || text.length % 4 === 0;
  if (!isWhole || unpadded.length % 4 === 1 || !ALPHABET.test(unpadded)) return undefined;
  return Buffer.from(unpadded, 'base64');
}
