import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedScratchFolder } from '../testing/scratch-folder.ts';
import { readEnvironment } from './environment.ts';

const folder = sharedScratchFolder();

function envFile(text: string): string {
  const path = join(folder, '.env');
  writeFileSync(path, text);
  return path;
}

test('without a file it has the variables of the process', () => {
  const own = { EUID_API_KEY: 'own' };
  expect(readEnvironment(own, join(folder, 'none.env'))).toBe(own);
});

test('a file adds variables that the process does not have', () => {
  const path = envFile('# a comment\nEUID_API_KEY=from-file\nEUID_CLIENT_SECRET="quoted=="\n');
  expect(readEnvironment({ EUID_API_KEY: 'own', EUID_CLIENT_SECRET: undefined }, path)).toEqual({
    EUID_API_KEY: 'own',
    EUID_CLIENT_SECRET: 'quoted==',
  });
});

test('a variable that is empty in the process stays empty', () => {
  const path = envFile('EUID_API_KEY=from-file\n');
  expect(readEnvironment({ EUID_API_KEY: '' }, path)).toEqual({ EUID_API_KEY: '' });
});

test('a file that exists but cannot be read is an error without its path', () => {
  const path = join(folder, 'folder.env');
  mkdirSync(path);
  expect(() => readEnvironment({}, path)).toThrow(/\.env exists but cannot be read/);
});

test('a byte order mark before the first variable is left out', () => {
  const path = envFile('\uFEFFEUID_API_KEY=from-file\r\nEUID_CLIENT_SECRET=secret\r\n');
  expect(readEnvironment({}, path)).toEqual({ EUID_API_KEY: 'from-file', EUID_CLIENT_SECRET: 'secret' });
});

test.each([
  ['UTF-16 with a mark', Buffer.from('\uFEFFEUID_API_KEY=secret', 'utf16le'), 'UTF-16'],
  ['UTF-16 without a mark', Buffer.from('EUID_API_KEY=secret', 'utf16le'), 'UTF-16'],
  ['UTF-16, big-endian', Buffer.from('\uFEFFEUID_API_KEY=secret', 'utf16le').swap16(), 'UTF-16'],
  ['ISO 8859-1', Buffer.from('# Schlüssel\nEUID_API_KEY=secret', 'latin1'), 'not written in UTF-8'],
])('a file in %s is refused by name, without what is in it', (_, bytes, named) => {
  const path = join(folder, 'other.env');
  writeFileSync(path, bytes);
  expect(() => readEnvironment({}, path)).toThrow(
    expect.objectContaining({ code: 'bad-credentials', message: expect.stringContaining(named) }),
  );
  expect(() => readEnvironment({}, path)).toThrow(expect.not.stringContaining('secret'));
});
