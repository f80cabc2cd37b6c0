import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../testing/scratch-folder.ts';
import { installDriver } from './install-driver.ts';

const sdk = { version: '1.0.0' };
const writing = (text: string) => async (folder: string) => writeFileSync(join(folder, 'sdk'), text);

test('a driver is installed once', async () => {
  const parent = scratchFolder();
  const folder = join(parent, 'drivers', 'one-1.0.0');
  expect(await installDriver(folder, sdk, writing('first'))).toBe(true);
  expect(await installDriver(folder, sdk, writing('second'))).toBe(false);
  expect(readFileSync(join(folder, 'sdk'), 'utf8')).toBe('first');
  expect(readdirSync(join(parent, 'drivers'))).toEqual(['one-1.0.0']);
});

test('an installation that fails halfway leaves nothing behind', async () => {
  const parent = scratchFolder();
  const failing = async (folder: string) => {
    await writing('half')(folder);
    throw new Error('no network');
  };
  await expect(installDriver(join(parent, 'one-1.0.0'), sdk, failing)).rejects.toThrow('no network');
  expect(readdirSync(parent)).toEqual([]);
});

test('of two installations at once the first to end stays, whole', async () => {
  const folder = join(scratchFolder(), 'one-1.0.0');
  const overtaken = async (own: string) => {
    await writing('slow')(own);
    mkdirSync(folder);
    await writing('fast')(folder);
  };
  expect(await installDriver(folder, sdk, overtaken)).toBe(false);
  expect(readFileSync(join(folder, 'sdk'), 'utf8')).toBe('fast');
});
