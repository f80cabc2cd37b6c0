import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { InstallError } from './install-error.ts';

/** Which build of an SDK is tested: a published version, or a file of one's own. */
export type SdkChoice = { version: string; file?: string };

/**
 * @param text a version such as 2.8.0, or the path of a wheel, jar or tarball
 * @throws InstallError `no-such-version` for text that is neither
 */
export function chooseSdk(text: string): SdkChoice {
  const file = resolve(text);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
    // Another build of the same name is another build.
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    return { version: `local-${digest.slice(0, 12)}`, file };
  }
  if (/^\d[\w.+-]*$/.test(text) && !/\.(?:whl|jar|tgz|gz)$/.test(text)) return { version: text };
  throw new InstallError(
    'no-such-version',
    `--sdk-version takes a version such as 2.8.0 or the path of a wheel, jar or tarball; there is no file ${text}`,
  );
}

/** The folder of an installed driver: EUID_DRIVERS_DIR, else below the user's cache folder. */
export function driverFolder(name: string, { version }: SdkChoice, environment = process.env): string {
  const { EUID_DRIVERS_DIR: own = '', XDG_CACHE_HOME: cache = '' } = environment;
  const base = isAbsolute(cache) ? cache : join(homedir(), '.cache');
  const drivers = own === '' ? join(base, 'euid-conformance', 'drivers') : resolve(own);
  return join(drivers, `${name}-${version}`);
}
