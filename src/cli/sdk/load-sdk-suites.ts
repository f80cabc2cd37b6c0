import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../package-info.ts';

/** Loads every suite of scenarios for SDKs into this process. */
export async function loadSdkSuites(): Promise<void> {
  const folder = join(packageRoot, 'suites', 'sdk');
  for (const name of readdirSync(folder)
    .filter((path) => path.endsWith('.sdk.ts'))
    .sort()) {
    await import(pathToFileURL(join(folder, name)).href);
  }
}
