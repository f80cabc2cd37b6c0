import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedScratchFolder } from '../../../testing/scratch-folder.ts';
import { InstallError } from './install-error.ts';
import { chooseSdk, driverFolder } from './sdk-choice.ts';

const scratch = sharedScratchFolder();

test('a version is taken as it is', () => {
  expect(chooseSdk('2.8.0')).toEqual({ version: '2.8.0' });
  expect(chooseSdk('4.0.66-rc.1')).toEqual({ version: '4.0.66-rc.1' });
});

test('a file is known by its content: another build of the same name is another one', () => {
  const file = join(scratch, 'sdk.tgz');
  writeFileSync(file, 'one');
  const first = chooseSdk(file);
  expect(first).toEqual({ version: expect.stringMatching(/^local-[0-9a-f]{12}$/), file });
  writeFileSync(file, 'two');
  expect(chooseSdk(file).version).not.toBe(first.version);
});

test.each(['latest', '2.8.0.whl', './dist/absent.jar', '2.8.0; rm', ''])('%j is neither', (text) => {
  expect(() => chooseSdk(text)).toThrow(InstallError);
});

test('an installation lies in the folder of its own variable, else in the cache folder', () => {
  const sdk = { version: '2.9.0' };
  expect(driverFolder('python', sdk, { EUID_DRIVERS_DIR: '/d', XDG_CACHE_HOME: '/c' })).toBe(
    '/d/python-2.9.0',
  );
  const below = 'euid-conformance/drivers/python-2.9.0';
  expect(driverFolder('python', sdk, { XDG_CACHE_HOME: '/c' })).toBe(`/c/${below}`);
  for (const environment of [{}, { XDG_CACHE_HOME: 'relative' }]) {
    expect(driverFolder('python', sdk, environment)).toBe(join(homedir(), '.cache', below));
  }
});
