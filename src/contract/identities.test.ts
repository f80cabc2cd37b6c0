import { describe, expect, test } from 'vitest';
import { testIdentities } from './identities.ts';
import { revisions } from './revision.ts';

function effects(revision: (typeof revisions)[number]) {
  return Object.fromEntries(testIdentities(revision).map(({ value, effect }) => [value, effect]));
}

describe('test identities', () => {
  test('of 2023-08', () => {
    expect(effects('2023-08')).toEqual({
      'optout@email.com': 'refresh-optout',
      'validate@email.com': 'never-optout',
    });
  });

  test('of 2026-07 follow the page of refresh where the page of generate swaps two numbers', () => {
    expect(effects('2026-07')).toEqual({
      'refresh-optout@example.com': 'refresh-optout',
      '+00000000002': 'refresh-optout',
      'optout@example.com': 'generate-optout',
      '+00000000000': 'generate-optout',
      'validate@example.com': 'never-optout',
      '+12345678901': 'never-optout',
    });
    const contested = testIdentities('2026-07').filter((identity) => identity.contested);
    expect(contested.map(({ value }) => value)).toEqual(['+00000000002', '+00000000000']);
  });

  test.each(revisions)('of %s are listed once each, with their parameter', (revision) => {
    const identities = testIdentities(revision);
    expect(new Set(identities.map(({ value }) => value)).size).toBe(identities.length);
    for (const { kind, value } of identities) expect(kind).toBe(value.startsWith('+') ? 'phone' : 'email');
  });
});
