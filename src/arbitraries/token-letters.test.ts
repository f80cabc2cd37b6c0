import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDamage } from './apply-damage.ts';
import { imitate, plausibleToken } from './plausible-token.ts';
import { tokenDamage } from './token-damage.ts';
import { isBase64Token, isHexToken, lettersOf } from './token-letters.ts';

test('tokens are classified by their letters', () => {
  expect(isHexToken('00ff')).toBe(true);
  expect(isBase64Token('00ff')).toBe(false);
  expect(isHexToken(randomUUID())).toBe(true);
  expect(isBase64Token('Zm9v+/==')).toBe(true);
  expect(isBase64Token('Zm9v-_')).toBe(false);
  expect(lettersOf('00FF')).toBe('0123456789ABCDEF');
  expect(lettersOf('v1.Zm9v')).not.toContain('+');
});

const spellings = [
  { name: 'hexadecimal', make: () => randomBytes(291).toString('hex'), form: /^[0-9a-f]{582}$/ },
  { name: 'a UUID', make: () => randomUUID(), form: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  { name: 'base64url', make: () => randomBytes(291).toString('base64url'), form: /^[\w-]{388}$/ },
  {
    name: 'parts joined by dots',
    make: () => `v1.${randomBytes(33).toString('base64url')}.${randomBytes(258).toString('base64url')}`,
    form: /^[\w-]{2}\.[\w-]{44}\.[\w-]{344}$/,
  },
];

describe.each(spellings)('a token in $name', ({ make, form }) => {
  const [token, other] = [make(), make()];

  test('keeps its form but is a different token when altered', () => {
    for (const damage of fc.sample(tokenDamage('altered'), { numRuns: 3_000, seed: 9 })) {
      // A letter in the other case is a different letter, except in hexadecimal.
      if (damage.damage === 'case' && !isHexToken(token)) continue;
      const text = applyDamage(damage, token, other);
      expect(text).toMatch(form);
      expect([token, other]).not.toContain(text);
    }
  });

  test('has imitations of the same form', () => {
    for (const plausible of fc.sample(plausibleToken(), { numRuns: 300, seed: 9 })) {
      expect(imitate(token, plausible)).toMatch(form);
      expect(imitate(token, plausible)).not.toBe(token);
    }
  });
});

test('capitals in hexadecimal are not damage', () => {
  const token = randomBytes(40).toString('hex');
  const text = applyDamage({ damage: 'case', to: 'upper', layer: 'key id', leaves: 'altered' }, token, token);
  expect(text.toLowerCase()).not.toBe(token);
});

test('padding added to an unpadded base64url token is not damage', () => {
  const token = `-_${randomBytes(20).toString('base64url')}`;
  const padded = { damage: 'extend', where: 'end', by: '=', layer: 'length', leaves: 'no-token' } as const;
  expect(applyDamage(padded, token, token)).toMatch(/^!/);
});

describe.each([290, 292])('a padded token of %i bytes', (bytes) => {
  const token = randomBytes(bytes).toString('base64');
  const isCanonical = (text: string) => Buffer.from(text, 'base64').toString('base64') === text;

  test('stays base64 as an encoder writes it, also when spliced with a longer or shorter token', () => {
    for (const otherBytes of [271, 281, 291, bytes]) {
      const other = randomBytes(otherBytes).toString('base64');
      for (const damage of fc.sample(tokenDamage('altered'), { numRuns: 1_000, seed: 9 })) {
        expect(isCanonical(applyDamage(damage, token, other))).toBe(true);
      }
    }
    for (const plausible of fc.sample(plausibleToken(), { numRuns: 100, seed: 9 })) {
      expect(isCanonical(imitate(token, plausible))).toBe(true);
    }
  });
});
