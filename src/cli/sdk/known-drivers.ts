import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { mvn, npmInstall, type PackageClient, pip, pythonIn } from './install/package-clients.ts';
import type { Tool } from './install/tools.ts';

/** A driver that comes with the suite. */
export type KnownDriver = {
  /** The command line that starts it, from the folder of its installation and the paths of its tools. */
  start(folder: string, ...tools: string[]): readonly string[];
  /** The SDK it drives, where that must be installed. */
  sdk?: { name: string; version: string; fetchInto: PackageClient };
  /** What it needs from the machine whenever it runs. */
  tools?: readonly Tool[];
  /** So many of it share the scenarios. */
  processes?: number;
  /** How long a whole run should take at most, its start included, in seconds. */
  aimSeconds?: number;
  /** Its waivers, where the SDK deviates. */
  waivers?: string;
  /** Names that the SDK uses and that look like a secret. */
  publicWords?: readonly string[];
};

const driver = (...path: string[]) => join(packageRoot, 'drivers', ...path);
const waivers = (name: string) => join(packageRoot, 'suites', 'waivers', `sdk-${name}.json`);
const ESBUILD = 'esbuild@0.28.2';
const PLAYWRIGHT = 'playwright-core@1.65.1';

export const java: Tool = {
  commands: ['java'],
  from: 'a JDK of 17 or later (Debian: apt-get install openjdk-17-jdk-headless)',
};
export const chromium: Tool = {
  commands: ['chromium', 'chromium-browser', 'google-chrome'],
  variable: 'EUID_CHROMIUM',
  from: 'Chromium (Debian: apt-get install chromium)',
};

const euidSdk = (beside: readonly string[]) => ({
  name: '@unified-id/euid-sdk',
  version: '4.0.66',
  fetchInto: npmInstall('@unified-id/euid-sdk', beside),
});

/** The drivers that come with the suite, by name. */
export const knownDrivers: Readonly<Record<string, KnownDriver>> = {
  reference: { start: () => [process.execPath, driver('reference', 'driver.mjs')] },
  python: {
    sdk: { name: 'uid2-client', version: '2.9.0', fetchInto: pip('uid2-client') },
    start: (folder) => [pythonIn(folder), driver('python', 'driver.py')],
    processes: 2,
    aimSeconds: 30,
    waivers: waivers('python'),
  },
  java: {
    sdk: {
      name: 'com.uid2:uid2-client',
      version: '4.8.0',
      fetchInto: mvn(driver('java', 'pom.xml'), 'uid2-client', '4.8.0'),
    },
    start: (folder, program = 'java') => [
      program,
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-cp',
      join(folder, 'lib', '*'),
      driver('java', 'Driver.java'),
    ],
    tools: [java],
    processes: 2,
    aimSeconds: 30,
    waivers: waivers('java'),
    publicWords: ['Uid2Exception', 'IllegalArgumentException'],
  },
  node: {
    sdk: euidSdk(['jsdom@29.1.1', ESBUILD]),
    start: (folder) => [process.execPath, driver('node', 'driver.mjs'), folder],
    processes: 4,
    aimSeconds: 30,
    waivers: waivers('node'),
  },
  browser: {
    sdk: euidSdk([PLAYWRIGHT]),
    start: (folder, browser = '') => [process.execPath, driver('browser', 'driver.mjs'), folder, browser],
    tools: [chromium],
    processes: 3,
    aimSeconds: 60,
    waivers: waivers('browser'),
  },
  prebid: {
    sdk: {
      name: 'prebid.js',
      version: '11.36.0',
      fetchInto: npmInstall('prebid.js', [PLAYWRIGHT, ESBUILD]),
    },
    start: (folder, browser = '') => [process.execPath, driver('prebid', 'driver.mjs'), folder, browser],
    tools: [chromium],
    processes: 3,
    aimSeconds: 60,
    waivers: waivers('prebid'),
  },
};

/** The driver of a name; undefined for any other text, which is the command line of a driver. */
export function driverNamed(text: string): KnownDriver | undefined {
  return Object.hasOwn(knownDrivers, text) ? knownDrivers[text] : undefined;
}
