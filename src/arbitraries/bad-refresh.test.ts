import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alteredToken, badBody, badRefresh, bytesOf, describeBadBody, needsOther } from './bad-refresh.ts';

const token = Buffer.alloc(291, 'first token ').toString('base64');
const other = Buffer.alloc(291, 'other token ').toString('base64');

describe('bad refreshes', () => {
  test('never send a valid token', () => {
    fc.assert(
      fc.property(badBody(), (body) => {
        const text = bytesOf(body, token, other).toString('utf8');
        return text !== token && text !== other;
      }),
    );
  });

  test('depend on the second token only if they declare it', () => {
    fc.assert(
      fc.property(badBody(), (body) => {
        const isAlike = bytesOf(body, token, other).equals(bytesOf(body, token, token));
        return isAlike || needsOther(body);
      }),
    );
    const splice = { damage: 'splice', at: 0.5, layer: 'tag', leaves: 'altered' } as const;
    expect(needsOther({ kind: 'damaged', damage: splice })).toBe(true);
  });

  test('come in every kind and from every caller', () => {
    const samples = fc.sample(badRefresh(['valid', 'none']), { numRuns: 300, seed: 1 });
    expect(new Set(samples.map(({ body }) => body.kind))).toEqual(new Set(['empty', 'damaged', 'no-token']));
    expect(new Set(samples.map(({ caller }) => caller))).toEqual(new Set(['valid', 'none']));
  });

  test('an altered token keeps its length and its alphabet', () => {
    fc.assert(
      fc.property(alteredToken(), (body) => {
        const bytes = bytesOf(body, token, other);
        return bytes.length === token.length && /^[A-Za-z0-9+/]+=*$/.test(bytes.toString('latin1'));
      }),
    );
  });

  test('an empty body has no bytes', () => {
    expect(bytesOf({ kind: 'empty' }, token, other)).toHaveLength(0);
  });

  test('are described without any of their bytes', () => {
    const body = fc.sample(alteredToken(), { numRuns: 1, seed: 2 })[0] ?? { kind: 'empty' };
    expect(describeBadBody(body)).toMatch(
      /^a token with the damage "[a-z-]+", to be noticed at the [a-z ]+$/,
    );
  });
});
