import { existsSync } from 'node:fs';
import { defined } from '../../basics/defined.ts';
import { ownCommand } from '../../basics/own-command.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';
import { installDriver } from './install/install-driver.ts';
import { InstallError } from './install/install-error.ts';
import { chooseSdk, driverFolder } from './install/sdk-choice.ts';
import { findTool, hasProgram } from './install/tools.ts';
import { driverNamed, type KnownDriver, knownDrivers } from './known-drivers.ts';

/** What a run needs to know of its driver. */
export type ChosenDriver = Pick<KnownDriver, 'waivers' | 'publicWords' | 'processes'> & {
  /** The command line that starts it. */
  command: string;
};

/**
 * The driver that --driver names: one that comes with the suite, or any command line.
 * @throws InstallError when it is not installed or the machine lacks what it needs; UsageError for a version of a driver
 *   that has none, and for a text that names neither a driver nor a program
 */
export function chosenDriver(text: string, sdkVersion: string | undefined): ChosenDriver {
  const known = driverNamed(text);
  if (known === undefined) assertCommand(text);
  if (known?.sdk === undefined && sdkVersion !== undefined) throw versionless(text);
  if (known === undefined) return { command: text };
  const { waivers, publicWords, processes, sdk, tools = [] } = known;
  const folder = sdk === undefined ? '' : driverFolder(text, chooseSdk(sdkVersion ?? sdk.version));
  const isThere = sdk === undefined || existsSync(folder);
  const parts = isThere ? known.start(folder, ...tools.map((tool) => findTool(tool))) : [];
  if (sdk !== undefined && !existsSync(parts[0] ?? '')) {
    const version = sdkVersion === undefined ? '' : ` --sdk-version ${sdkVersion}`;
    throw new InstallError(
      'not-installed',
      `${sdk.name} ${sdkVersion ?? sdk.version} is not installed: ${ownCommand('sdk')} --install ${text}${version}`,
    );
  }
  const command = parts.map((part) => `"${part}"`).join(' ');
  return { command, ...defined({ waivers, publicWords, processes }) };
}

/**
 * Installs drivers, one after another.
 * @throws InstallError, UsageError for the first that cannot be installed
 */
export async function installDrivers(
  names: readonly string[],
  sdkVersion: string | undefined,
  io: Pick<Io, 'out'>,
): Promise<void> {
  const chosen = names.map((name) => ({ name, sdk: installable(name) }));
  if (sdkVersion !== undefined && names.length > 1) {
    throw new UsageError(
      'one-version',
      '--sdk-version chooses the version of one driver: install one at a time',
    );
  }
  for (const { name, sdk } of chosen) {
    const choice = chooseSdk(sdkVersion ?? sdk.version);
    const folder = driverFolder(name, choice);
    const isNew = await installDriver(folder, choice, sdk.fetchInto);
    io.out(
      `${name}: ${sdk.name} ${choice.file ?? choice.version} ${isNew ? 'is now' : 'is already'} in ${folder}`,
    );
  }
}

function installable(name: string): NonNullable<KnownDriver['sdk']> {
  const sdk = driverNamed(name)?.sdk;
  if (sdk !== undefined) return sdk;
  const names = Object.keys(knownDrivers).filter((one) => knownDrivers[one]?.sdk !== undefined);
  throw new UsageError(
    'no-driver',
    `there is nothing to install for ${name}: --install takes ${names.join(', ')}${didYouMean(name, names)}`,
  );
}

/** One word that names a driver, and no program of this machine, is a slip of the pen. */
function assertCommand(text: string): void {
  const names = Object.keys(knownDrivers);
  const takes = `a driver is ${names.join(', ')} or a command line`;
  if (text.trim() === '') throw new UsageError('no-driver', `the driver has no name: ${takes}`);
  if (!/^[\w.-]+$/.test(text) || hasProgram(text)) return;
  throw new UsageError(
    'no-driver',
    `there is no driver and no program called ${text}: ${takes}${didYouMean(text, names)}`,
  );
}

function versionless(text: string): UsageError {
  return new UsageError('no-driver', `--sdk-version belongs to an SDK that was installed, not to ${text}`);
}
