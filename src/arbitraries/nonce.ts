import fc from 'fast-check';

/** Nonces of generate's envelope: 8 bytes each, in hexadecimal so that a message can show them. */
export function nonce(): fc.Arbitrary<string> {
  const any = fc
    .uint8Array({ minLength: 8, maxLength: 8 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  return fc.oneof({ withCrossShrink: true }, fc.constantFrom('0000000000000000', 'ffffffffffffffff'), any);
}
