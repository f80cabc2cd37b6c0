import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from './report-error.ts';

/** Marks a folder as one that a run made, and that a later run may empty. */
export const MARKER = '.euid-conformance';

const explanation = 'A conformance run made this folder; the next one empties it.\n';

/**
 * Throws unless a run may have this folder: it is not there, empty, or made by an earlier run. To be asked
 * before the first request, so that a long run does not end in a refusal.
 * @throws ReportError `foreign-folder`
 */
export function assertOwnFolder(folder: string): void {
  const entries = entriesOf(folder);
  if (entries === undefined || entries.length === 0 || entries.includes(MARKER)) return;
  throw new ReportError(
    'foreign-folder',
    `${folder} holds files that no conformance run made: empty it yourself, or name another --report-dir`,
  );
}

/**
 * An empty folder that carries the marker. What an earlier run left there is deleted, nothing else ever is.
 * @throws ReportError `foreign-folder`
 */
export function emptyOwnFolder(folder: string): void {
  assertOwnFolder(folder);
  mkdirSync(folder, { recursive: true });
  // The marker goes last and comes first: a run killed halfway still leaves a folder known as its own.
  writeFileSync(join(folder, MARKER), explanation);
  for (const entry of entriesOf(folder) ?? []) {
    if (entry !== MARKER) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

function entriesOf(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR')
      throw new ReportError('foreign-folder', `${folder} is a file, not a folder: name another`);
    throw error;
  }
}
