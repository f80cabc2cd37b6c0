import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDamage } from './apply-damage.ts';
import { tokenDamage } from './token-damage.ts';

const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DAMAGES = 5_000;

/** Tokens of one operator, with the same first bytes: one of today's length and two that end in padding. */
function tokenPair(sizeBytes: number): [string, string] {
  const head = Buffer.from('1000000005', 'hex');
  const token = () => Buffer.concat([head, randomBytes(sizeBytes - head.length)]).toString('base64');
  return [token(), token()];
}

describe.each([291, 292, 293])('damage to a token of %i bytes', (sizeBytes) => {
  const [token, other] = tokenPair(sizeBytes);
  const damages = fc.sample(tokenDamage(), { numRuns: DAMAGES, seed: 5 });
  const results = damages.map((damage) => ({ damage, text: applyDamage(damage, token, other) }));

  test('always changes the token', () => {
    const unseen = results.filter(({ text }) => text === token || text === other);
    expect(unseen.map(({ damage }) => damage)).toEqual([]);
  });

  test('never gives the same bytes in standard base64, padded or not', () => {
    const valid = [token, other].map((each) => Buffer.from(each, 'base64').toString('hex'));
    const same = results.filter(
      ({ text }) =>
        /^[A-Za-z0-9+/]+={0,2}$/.test(text) &&
        text.replaceAll('=', '').length % 4 !== 1 &&
        valid.includes(Buffer.from(text, 'base64').toString('hex')),
    );
    expect(same.map(({ damage }) => damage)).toEqual([]);
  });

  test('leaves what it declares', () => {
    const wrong = results.filter(({ damage, text }) => {
      const isWellFormed = STANDARD.test(text) && text.length === token.length;
      return isWellFormed !== (damage.leaves === 'altered');
    });
    expect(wrong.map(({ damage }) => damage)).toEqual([]);
  });

  test('leaves at least 24 bytes, so that it makes no short bodies', () => {
    expect(results.filter(({ text }) => text.length < 32)).toEqual([]);
  });

  test('has the same result every time', () => {
    const [first] = damages;
    if (first === undefined) throw new Error('no damage was made');
    expect(applyDamage(first, token, other)).toBe(applyDamage(first, token, other));
  });
});

describe('kinds of damage', () => {
  const damages = fc.sample(tokenDamage(), { numRuns: DAMAGES, seed: 6 });

  test('all occur, each in both halves of a token', () => {
    const kinds = new Set(damages.map(({ damage }) => damage));
    expect([...kinds].sort()).toEqual(
      ['case', 'cut', 'extend', 'flip', 'insert', 're-encode', 'replace', 'splice', 'wrap'].sort(),
    );
    const flips = damages.flatMap((each) => (each.damage === 'flip' ? [each.at] : []));
    expect(flips.some((at) => at < 0.5) && flips.some((at) => at > 0.5)).toBe(true);
  });

  test('name the layer of their position', () => {
    const [token, other] = tokenPair(291);
    for (const damage of fc.sample(tokenDamage('altered'), { numRuns: 20_000, seed: 6 })) {
      if (damage.damage !== 'flip') continue;
      const bytes = Buffer.from(applyDamage(damage, token, other), 'base64');
      const at = [...Buffer.from(token, 'base64')].findIndex((byte, index) => byte !== bytes[index]);
      expect(damage.layer).toBe(at === 0 ? 'scope' : at < 5 ? 'key id' : 'tag');
    }
  });

  test('include splices of the head of one token and the tail of the other', () => {
    const [token, other] = tokenPair(291);
    for (const damage of damages.filter((each) => each.damage === 'splice')) {
      const spliced = applyDamage(damage, token, other);
      const seam = [...spliced].findIndex((character, at) => character !== token.charAt(at));
      expect(spliced.slice(seam)).toBe(other.slice(seam));
    }
  });

  test('can be limited by what they leave', () => {
    for (const leaves of ['altered', 'no-token'] as const) {
      const some = fc.sample(tokenDamage(leaves), 100);
      expect(new Set(some.map((each) => each.leaves))).toEqual(new Set([leaves]));
    }
  });

  test('shrink to the first bit', () => {
    const found = fc.check(
      fc.property(tokenDamage('altered'), () => false),
      { seed: 1 },
    );
    expect(found.counterexample).toEqual([
      { damage: 'flip', at: 0, bit: 0, layer: 'scope', leaves: 'altered' },
    ]);
  });
});
