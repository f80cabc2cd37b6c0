import { join } from 'node:path';
import { packageRoot } from '../package-info.ts';

/** A driver that comes with the suite. */
export type KnownDriver = {
  /** The command line that starts it. */
  command: string;
  /** Its waivers, where the SDK deviates. */
  waivers?: string;
};

const drivers = join(packageRoot, 'drivers');

/** The drivers that come with the suite, by name. */
export const knownDrivers: Readonly<Record<string, KnownDriver>> = {
  reference: { command: `"${process.execPath}" "${join(drivers, 'reference', 'driver.mjs')}"` },
};

/** The driver of a name; any other text is the command line of a driver. */
export function driverNamed(text: string): KnownDriver {
  return Object.hasOwn(knownDrivers, text) ? (knownDrivers[text] ?? { command: text }) : { command: text };
}
