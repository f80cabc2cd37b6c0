import fc from 'fast-check';
import type { Layer } from './layer.ts';

/**
 * The kind of text that damage leaves. `altered`: standard base64 of the same length, so still a well-formed token
 * (RF-ST-06). `no-token`: anything else (RF-ST-05).
 */
export type Remainder = 'altered' | 'no-token';

/** The change to a token. `at` and `share` are fractions of its length, so that nothing depends on its layout. */
type Change =
  | { damage: 'flip'; at: number; bit: number }
  | { damage: 'replace'; at: number; by: string }
  | { damage: 'splice'; at: number }
  | { damage: 'case'; to: 'lower' | 'upper' }
  | { damage: 'cut'; where: 'end' | 'front' | 'middle'; share: number }
  | { damage: 'extend'; where: 'end' | 'front'; by: string }
  | { damage: 'insert'; at: number; text: string }
  | { damage: 're-encode'; as: 'base64url' | 'hex' | 'percent' | 'double-base64' | 'plus-as-space' }
  | { damage: 'wrap'; before: string; after: string };

/** One way to damage a token, as plain data, with the layer that must notice it. */
export type TokenDamage = Change & { layer: Layer; leaves: Remainder };

/** In today's layout a token of 291 bytes begins with one byte of scope and four bytes of key id. */
const TOKEN_BYTES = 291;
const SCOPE_ENDS = 1 / TOKEN_BYTES;
const KEY_ID_ENDS = 5 / TOKEN_BYTES;
/** A fraction in steps small enough to reach every byte of a long token. */
const fraction = fc.nat(9_999).map((value) => value / 10_000);
const letters = fc.constantFrom(...'AZaz09+/');
const quanta = fc.array(fc.constantFrom('AAAA', 'Zm9v', '++//', 'A', 'Ag', '='), {
  minLength: 1,
  maxLength: 4,
});

/**
 * One way to damage a refresh token.
 * @param leaves only damage that leaves this kind of text
 */
export function tokenDamage(leaves?: Remainder): fc.Arbitrary<TokenDamage> {
  const altering = [flips(), replacements(), splices(), cases()];
  const destroying = [cuts(), extensions(), insertions(), encodings(), wrappings()];
  const kinds = { altered: altering, 'no-token': destroying };
  return fc.oneof(
    { withCrossShrink: true },
    ...(leaves === undefined ? [...altering, ...destroying] : kinds[leaves]),
  );
}

function flips(): fc.Arbitrary<TokenDamage> {
  return fc.record({ damage: fc.constant('flip' as const), at: fraction, bit: fc.nat(7) }).map(altered);
}

/** One flip in each part: scope, key id, initialization vector, ciphertext, tag, last quantum. */
export const flipsInEachPart: readonly TokenDamage[] = [0, 2, 10, 150, 280, 289].map((byte) =>
  altered({ damage: 'flip', at: (byte + 0.5) / TOKEN_BYTES, bit: 1 }),
);

function replacements(): fc.Arbitrary<TokenDamage> {
  return fc.record({ damage: fc.constant('replace' as const), at: fraction, by: letters }).map(altered);
}

function splices(): fc.Arbitrary<TokenDamage> {
  return fraction.map((at) => ({ damage: 'splice', at, layer: 'tag', leaves: 'altered' }));
}

function cases(): fc.Arbitrary<TokenDamage> {
  return fc
    .constantFrom('lower' as const, 'upper' as const)
    .map((to) => ({ damage: 'case', to, layer: 'key id', leaves: 'altered' }));
}

function cuts(): fc.Arbitrary<TokenDamage> {
  return fc.record({
    damage: fc.constant('cut' as const),
    where: fc.constantFrom('end' as const, 'front' as const, 'middle' as const),
    share: fraction,
    layer: fc.constant('length' as const),
    leaves: fc.constant('no-token' as const),
  });
}

function extensions(): fc.Arbitrary<TokenDamage> {
  return fc.record({
    damage: fc.constant('extend' as const),
    where: fc.constantFrom('end' as const, 'front' as const),
    by: quanta.map((parts) => parts.join('')),
    layer: fc.constant('length' as const),
    leaves: fc.constant('no-token' as const),
  });
}

function insertions(): fc.Arbitrary<TokenDamage> {
  return fc.record({
    damage: fc.constant('insert' as const),
    at: fraction,
    text: fc.constantFrom('!', '.', ' ', '\n', '\0', '=', '-', 'é'),
    layer: fc.constant('base64' as const),
    leaves: fc.constant('no-token' as const),
  });
}

function encodings(): fc.Arbitrary<TokenDamage> {
  return fc
    .constantFrom(...(['base64url', 'hex', 'percent', 'double-base64', 'plus-as-space'] as const))
    .map((as) => ({
      damage: 're-encode',
      as,
      layer: as === 'hex' || as === 'double-base64' ? 'length' : 'base64',
      leaves: 'no-token',
    }));
}

function wrappings(): fc.Arbitrary<TokenDamage> {
  return fc
    .constantFrom(
      ['"', '"'],
      ["'", "'"],
      ['', '\n'],
      ['', '\r\n'],
      [' ', ''],
      ['\t', ''],
      ['<', '>'],
      ['\uFEFF', ''],
    )
    .map(([before = '', after = '']) => ({
      damage: 'wrap',
      before,
      after,
      layer: 'base64',
      leaves: 'no-token',
    }));
}

function altered<Kind extends { damage: 'flip' | 'replace'; at: number }>(change: Kind) {
  const { at } = change;
  const layer: Layer = at < SCOPE_ENDS ? 'scope' : at < KEY_ID_ENDS ? 'key id' : 'tag';
  return { ...change, layer, leaves: 'altered' as const };
}
