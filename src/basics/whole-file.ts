import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export type WholeFileOptions = {
  /** Path of the temporary file on the same disk; next to the file by default. */
  unfinished?: string;
  /** The mode of the file; the system's default if absent. */
  mode?: number;
};

/**
 * Writes a file in one step, so that readers see either the old file or the new one, even if the run is killed.
 * @throws Error of the system, such as `EACCES` or `ENOSPC`; then the file has not changed
 */
export function writeWholeFile(
  path: string,
  text: string,
  { unfinished = `${path}.${process.pid}.tmp`, mode }: WholeFileOptions = {},
): void {
  try {
    writeFileSync(unfinished, text, { mode });
    // A temporary file of a killed run would keep its old mode.
    if (mode !== undefined) chmodSync(unfinished, mode);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
