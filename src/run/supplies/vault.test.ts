import { hkdfSync } from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { seal } from '../../envelope/envelope.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { thrownBy } from '../../testing/thrown.ts';
import { readVault, writeVault } from './vault.ts';
import type { VaultEntry } from './vault-entry.ts';
import { VaultError } from './vault-error.ts';

const target = 'https://operator.example';
const secret = Buffer.alloc(32, 1).toString('base64');
const entry: VaultEntry = {
  refreshToken: 'a refresh token',
  responseKey: 'a response key',
  kind: 'opted-out',
  keptFor: 'quarter',
  issuedMs: 1,
  identityExpiresMs: null,
  refreshExpiresMs: 5,
  user: { email: 'somebody@example.org' },
  isSent: true,
};

let folder: string;
let file: string;

beforeEach(() => {
  folder = scratchFolder();
  file = join(folder, 'vault');
});

/** A vault as another version of the suite writes it. */
function writeOther(format: string, content: unknown): void {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', format, 32));
  const sealed = seal(Buffer.from(JSON.stringify(content)), key).toString('base64');
  writeFileSync(file, `${format}\n${sealed}\n`);
}

const codeOf = (action: () => unknown) => thrownBy(VaultError, action)?.code ?? 'none';

describe('a vault', () => {
  test('is empty before it is there', () => {
    expect(readVault(file, target, secret)).toEqual([]);
  });

  test('gives back what was put in', () => {
    writeVault(file, target, secret, [entry]);
    expect(readVault(file, target, secret)).toEqual([entry]);
  });

  test('is for its owner alone and shows nothing', () => {
    writeFileSync(file, 'old', { mode: 0o644 });
    writeVault(file, target, secret, [entry]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'latin1');
    expect(text).not.toContain('token');
    expect(Buffer.from(text.split('\n')[1] ?? '', 'base64').toString('latin1')).not.toContain('token');
  });

  test('of the first version is read, and its tokens are sent only after their expiry', () => {
    const content = { refreshToken: 'a refresh token', responseKey: 'a response key', refreshExpiresMs: 5 };
    const { kind, keptFor } = { kind: 'generated', keptFor: 'expired' };
    writeOther('euid-conformance vault 1', { target, entries: [content] });
    expect(readVault(file, target, secret)).toEqual([
      { ...content, kind, keptFor, issuedMs: null, identityExpiresMs: null },
    ]);
  });
});

describe('refused and left untouched', () => {
  test('a file that is no vault', () => {
    writeFileSync(file, 'something else\n');
    expect(codeOf(() => readVault(file, target, secret))).toBe('corrupt');
    expect(readFileSync(file, 'utf8')).toBe('something else\n');
  });

  test('a vault of another secret, of another target, and a damaged one', () => {
    writeVault(file, target, secret, [entry]);
    expect(codeOf(() => readVault(file, target, Buffer.alloc(32, 2).toString('base64')))).toBe('foreign');
    expect(codeOf(() => readVault(file, 'https://other.example', secret))).toBe('foreign');
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${lines[0]}\n${(lines[1] ?? '').replace(/^..../, 'AAAA')}\n`);
    expect(codeOf(() => readVault(file, target, secret))).toBe('foreign');
    writeFileSync(file, `${lines[0]}\n%%%%\n`);
    expect(codeOf(() => readVault(file, target, secret))).toBe('corrupt');
  });

  test('a vault that opens, and names no target as this version does', () => {
    const otherVersion: { target: unknown } = { target: { baseUrl: target } };
    writeVault(file, otherVersion.target as string, secret, [entry]);
    expect(codeOf(() => readVault(file, target, secret))).toBe('corrupt');
  });

  test('a vault of a newer version, in one line that says so', () => {
    writeOther('euid-conformance vault 3', { target, entries: [] });
    const error = thrownBy(VaultError, () => readVault(file, target, secret));
    expect([error?.code, error?.message]).toEqual([
      'newer',
      expect.stringMatching(/^[^\n]*newer version[^\n]*$/),
    ]);
  });

  test.each([
    ['nothing', null],
    ['a text', 'entry'],
    ['no token', { ...entry, refreshToken: undefined }],
    ['no response key', { ...entry, responseKey: 1 }],
    ['no expiry', { ...entry, refreshExpiresMs: '5' }],
    ['an unknown kind', { ...entry, kind: 'toString' }],
    ['an unknown age', { ...entry, keptFor: 'old' }],
    ['a time that is a text', { ...entry, issuedMs: 'then' }],
    ['a user that is a text', { ...entry, user: 'somebody' }],
  ])('a vault that opens, with an entry that has %s', (_, broken) => {
    writeOther('euid-conformance vault 2', { target, entries: [entry, broken] });
    expect(codeOf(() => readVault(file, target, secret))).toBe('corrupt');
  });

  test('a folder, and what may not be read', () => {
    expect(codeOf(() => readVault(folder, target, secret))).toBe('unreadable');
    writeVault(file, target, secret, [entry]);
    chmodSync(file, 0o000);
    if (process.getuid?.() !== 0) expect(codeOf(() => readVault(file, target, secret))).toBe('unreadable');
  });
});
