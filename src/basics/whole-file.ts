import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export type WholeFileOptions = {
  /** Where the file stands until it is whole, on the same disk; beside it when absent. */
  unfinished?: string;
  /** Who may read it; as the system has it when absent. */
  mode?: number;
};

/**
 * Writes a file in one step: who reads it, and a run that is killed meanwhile, sees the old one or the new one.
 * @throws Error of the system, such as `EACCES` or `ENOSPC`; then the file is as it was
 */
export function writeWholeFile(
  path: string,
  text: string,
  { unfinished = `${path}.${process.pid}.tmp`, mode }: WholeFileOptions = {},
): void {
  try {
    writeFileSync(unfinished, text, { mode });
    // One that a killed run left keeps the mode it had.
    if (mode !== undefined) chmodSync(unfinished, mode);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
