import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from '../contract/inputs.ts';
import { inputNames } from '../contract/inputs.ts';
import { badBody, bytesOf, inputOf } from './bad-refresh.ts';
import { alteredPart, inputOfDamage } from './input-of-damage.ts';

const bytes = Buffer.from(Array.from({ length: 291 }, (_, at) => (at * 37 + 7) % 256));
const token = bytes.toString('base64');
const other = Buffer.alloc(291, 9).toString('base64');

function changedAt(...places: number[]): string {
  const changed = Buffer.from(bytes);
  for (const place of places) changed[place] = 1;
  return changed.toString('base64');
}

describe('the part of a token that was altered', () => {
  test.each<[Input, number[]]>([
    ['scope altered', [0]],
    ['key id altered', [1]],
    ['key id altered', [1, 4]],
    ['initialization vector altered', [5]],
    ['initialization vector altered', [16]],
    ['ciphertext altered', [17]],
    ['ciphertext altered', [274]],
    ['tag altered', [275]],
    ['tag altered', [287, 290]],
    ['last quantum altered', [288]],
    ['last quantum altered', [290]],
    ['several parts altered', [0, 1]],
    ['several parts altered', [4, 5]],
    ['several parts altered', [0, 290]],
  ])('is "%s" where bytes %j differ', (input, places) => {
    expect(alteredPart(changedAt(...places), token)).toBe(input);
  });

  test('is a letter where a token is not base64', () => {
    expect(alteredPart('a.c', 'a.b')).toBe('letter altered');
    expect(alteredPart(`${token.slice(0, -1)}.`, token)).toBe('letter altered');
    expect(alteredPart('AAAA', token)).toBe('letter altered');
  });
});

const lost = { layer: 'length', leaves: 'no-token' } as const;

describe('a damaged token', () => {
  test('that could not be damaged as told is named by what was done instead', () => {
    expect(inputOfDamage({ damage: 're-encode', as: 'percent', ...lost }, `!${token.slice(1)}`, token)).toBe(
      'first letter made a sign',
    );
  });

  test('that was cut to the layout of an old token is named by that', () => {
    const cut = Buffer.from([2, ...Buffer.alloc(23)]).toString('base64');
    const damage = { damage: 'cut', where: 'front', share: 0.99, ...lost } as const;
    expect(inputOfDamage(damage, cut, token)).toBe('oldest layout without its key id');
    expect(inputOfDamage(damage, 'A'.repeat(40), token)).toBe('front cut off');
  });

  test('that is still a token must not be told to have lost its form', () => {
    const wrong = { damage: 'flip', at: 0, bit: 0, ...lost } as const;
    expect(() => inputOfDamage(wrong, 'x', token)).toThrow('does not destroy');
  });
});

/** Every class that a sample of bad bodies has. */
const seen = new Set(
  fc
    .sample(badBody(), { numRuns: 20_000, seed: 1 })
    .map((body) => inputOf(body, bytesOf(body, token, other), token)),
);

test('every damage and most kinds of bodies are among the classes of bad bodies', () => {
  const rare: Input[] = ['letter altered', 'token in JSON', 'token in a form', 'token in an envelope'];
  const begin = inputNames.indexOf('scope altered');
  const end = inputNames.indexOf('inner layout with a made-up key id');
  const made = inputNames
    .slice(begin, end)
    .filter((name) => !name.startsWith('made-up') && !rare.includes(name));
  expect(made.filter((name) => !seen.has(name))).toEqual(['oldest layout with a made-up key id']);
});
