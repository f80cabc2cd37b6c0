import { describe, expect, test } from 'vitest';
import { dueEntries, keptKinds, type VaultEntry } from './vault-entry.ts';
import { worthKeeping } from './vault-spread.ts';

function entry(changes: Partial<VaultEntry>): VaultEntry {
  const token = { refreshToken: 'token', responseKey: 'key', kind: 'generated', keptFor: 'quarter' } as const;
  return { ...token, issuedMs: 0, identityExpiresMs: 10, refreshExpiresMs: 100, ...changes };
}

const agesAt = (nowMs: number, ...entries: VaultEntry[]) =>
  dueEntries(entries, nowMs, false).map(({ age }) => age);

describe('a kept token is due', () => {
  test('at the age it was kept for, or at a later one when no run met that', () => {
    const kept = entry({ keptFor: 'quarter' });
    expect([10, 30, 55, 70, 95, 100].map((nowMs) => agesAt(nowMs, kept))).toEqual([
      [],
      ['quarter'],
      ['identity-expired'],
      ['three-fifths'],
      ['nine-tenths'],
      [],
    ]);
    expect([10, 70, 90].map((nowMs) => agesAt(nowMs, entry({ keptFor: 'three-fifths' })))).toEqual([
      [],
      ['three-fifths'],
      ['nine-tenths'],
    ]);
  });

  test('in the next run at any age, and once, unless a replay sends it again', () => {
    const sent = entry({ keptFor: 'later-run', isSent: true });
    expect(agesAt(1, entry({ keptFor: 'later-run' }))).toEqual(['later-run']);
    expect(agesAt(1, sent)).toEqual([]);
    expect(dueEntries([sent], 1, true)).toEqual([{ age: 'later-run', entry: sent }]);
  });

  test('never before its expiry when it was kept to expire', () => {
    expect(agesAt(30, entry({ keptFor: 'expired', issuedMs: null, identityExpiresMs: null }))).toEqual([]);
  });

  test('as often as tests ask for its kind', () => {
    const many = Array.from({ length: 9 }, () => entry({ keptFor: 'later-run', kind: 'opted-out' }));
    expect(agesAt(1, ...many)).toEqual(['later-run', 'later-run']);
    expect(keptKinds.filter(({ age }) => age === 'later-run')).toHaveLength(5);
  });
});

describe('a vault keeps', () => {
  test('tokens of each kind and age that were issued far apart, the oldest and the newest among them', () => {
    const hourly = Array.from({ length: 40 }, (_, at) => entry({ refreshExpiresMs: 1_000 + at }));
    const other = entry({ kind: 'refreshed', refreshExpiresMs: 1_001 });
    const kept = worthKeeping([...hourly, other], 0).map(({ refreshExpiresMs }) => refreshExpiresMs);
    expect(kept).toHaveLength(9);
    expect(kept).toContain(1_000);
    expect(kept).toContain(1_039);
    const gaps = kept.slice(1, 8).map((ms, at) => ms - (kept[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(2);
  });

  test('the newest expired tokens, and none that was sent before its expiry', () => {
    const expired = Array.from({ length: 20 }, (_, at) => entry({ refreshExpiresMs: at }));
    const kept = worthKeeping([...expired, entry({ refreshExpiresMs: 50, isSent: true })], 100);
    expect(kept.map(({ refreshExpiresMs }) => refreshExpiresMs)).toEqual(
      Array.from({ length: 16 }, (_, at) => 19 - at),
    );
  });
});
