import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InstallError } from './install-error.ts';
import type { PackageClient } from './package-clients.ts';
import type { SdkChoice } from './sdk-choice.ts';

/**
 * Fills the folder of a driver, all or nothing: two installations at once, or one that is ended halfway, leave a whole
 * folder or none.
 * @returns false when it was there already
 * @throws InstallError when something is missing or fails
 */
export async function installDriver(
  folder: string,
  sdk: SdkChoice,
  fetchInto: PackageClient,
): Promise<boolean> {
  if (existsSync(folder)) return false;
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const begun = mkdtempSync(join(parent, '.installing-'));
  try {
    await fetchInto(begun, sdk);
    return movedTo(folder, begun);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
}

function movedTo(folder: string, begun: string): boolean {
  try {
    renameSync(begun, folder);
    return true;
  } catch (error) {
    // Another installation of the same version was faster.
    if (existsSync(folder)) return false;
    throw new InstallError('failed', `cannot write ${folder}: ${(error as Error).message}`);
  }
}
