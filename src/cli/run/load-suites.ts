import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../package-info.ts';

/** Loads every suite for operators into this process, which declares their tests. */
export function loadSuites(): Promise<void> {
  return loadAll('.suite.ts');
}

/** Loads every suite for SDKs into this process, which declares their scenarios. */
export function loadSdkSuites(): Promise<void> {
  return loadAll('.sdk.ts');
}

/** In the order of their paths, so that tests always have the same order. */
async function loadAll(ending: string): Promise<void> {
  const folder = join(packageRoot, 'suites');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((path) => path.endsWith(ending))) {
    await import(pathToFileURL(join(folder, name)).href);
  }
}
