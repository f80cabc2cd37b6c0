import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageRoot } from '../../basics/package-root.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { capturedIo } from '../testing/captured-io.ts';
import { chosenDriver, installDrivers } from './chosen-driver.ts';
import { knownDrivers } from './known-drivers.ts';

beforeEach(() => {
  vi.stubEnv('EUID_DRIVERS_DIR', scratchFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const names = Object.keys(knownDrivers).filter((name) => knownDrivers[name]?.sdk !== undefined);

test.each(names)(
  'the driver %s that is not installed is refused with the command that installs it',
  (name) => {
    expect(() => chosenDriver(name, undefined)).toThrow(
      new RegExp(`is not installed: npm run sdk -- --install ${name}$`),
    );
    expect(() => chosenDriver(name, '1.2.3')).toThrow(
      new RegExp(`1\\.2\\.3 is not installed: npm run sdk -- --install ${name} --sdk-version 1\\.2\\.3$`),
    );
  },
);

test.each(names)('the driver %s has its sources and its waivers', (name) => {
  expect(readdirSync(join(packageRoot, 'drivers', name)).some((file) => /^[dD]river\./.test(file))).toBe(
    true,
  );
  expect(existsSync(knownDrivers[name]?.waivers ?? '')).toBe(true);
});

test('any other text is the command line of a driver, which has no version to choose', () => {
  expect(chosenDriver('node my-driver.mjs', undefined)).toEqual({ command: 'node my-driver.mjs' });
  for (const text of ['node my-driver.mjs', 'reference']) {
    expect(() => chosenDriver(text, '1.0.0')).toThrow('--sdk-version belongs to an SDK that was installed');
  }
});

test('one word that is neither a driver nor a program is refused with the nearest driver', () => {
  expect(() => chosenDriver('pyton', undefined)).toThrow(
    'no driver and no program called pyton: a driver is reference, python, java, node, browser, prebid or a command line; did you mean python?',
  );
  for (const text of ['', '  '])
    expect(() => chosenDriver(text, undefined)).toThrow('the driver has no name');
  expect(chosenDriver('sh', undefined)).toEqual({ command: 'sh' });
});

test('what cannot be installed is refused before anything is fetched', async () => {
  const { io } = capturedIo();
  await expect(installDrivers(['python', 'pyhton'], undefined, io)).rejects.toThrow('did you mean python?');
  await expect(installDrivers(['reference'], undefined, io)).rejects.toThrow(
    'nothing to install for reference',
  );
  await expect(installDrivers(['python', 'java'], '2.8.0', io)).rejects.toThrow('one at a time');
});
