import fc from 'fast-check';

/**
 * A letter of any script, also one that is made of several code points. Fast-check's own unit for this makes a table of
 * all Unicode first, which takes half a second.
 */
export function anyLetter(): fc.Arbitrary<string> {
  return fc.oneof(
    codePoints(0x20, 0x7e),
    codePoints(0xa0, 0xd7ff),
    codePoints(0xe000, 0x10ffff),
    fc.constantFrom('e\u0301', '\u0928\u093f', '\u{1f469}\u200d\u{1f467}', '\u{1f1e6}\u{1f1fa}'),
  );
}

function codePoints(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((point) => String.fromCodePoint(point));
}
