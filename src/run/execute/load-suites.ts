import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeRoot, moduleEnding } from '../../basics/package-root.ts';

/** Loads every suite for operators into this process, which declares their tests. */
export function loadSuites(): Promise<void> {
  return loadAll('.suite');
}

/** Loads every suite for SDKs into this process, which declares their scenarios. */
export function loadSdkSuites(): Promise<void> {
  return loadAll('.sdk');
}

/** In the order of their paths, so that tests always have the same order. */
async function loadAll(ending: '.suite' | '.sdk'): Promise<void> {
  const folder = join(codeRoot, 'suites');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((path) => path.endsWith(`${ending}${moduleEnding}`))) {
    await import(pathToFileURL(join(folder, name)).href);
  }
}
