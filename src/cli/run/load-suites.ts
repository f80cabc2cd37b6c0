import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../package-info.ts';

/** Loads every suite into this process in the order of their paths, which declares their tests. */
export async function loadSuites(): Promise<void> {
  const folder = join(packageRoot, 'suites');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((path) => path.endsWith('.suite.ts'))) {
    await import(pathToFileURL(join(folder, name)).href);
  }
}
