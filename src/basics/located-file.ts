import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A path without links in any part of it that is there, so that two names of one file are alike. */
export function locatedFile(file: string): string {
  const path = resolve(file);
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(locatedFile(dirname(path)), basename(path));
  }
}
