import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../run/verdict/make-folder.ts';
import { ReportError, writingTo } from './report-error.ts';

const SUITE = 'euid-conformance';

/** Marks a folder as one that a run made, and that a later run may empty. */
export const MARKER = `.${SUITE}`;

const explanation = 'A conformance run made this folder; the next one empties it.\n';

/**
 * Throws unless a run may have this folder: it is not there, empty, or made by an earlier run. To be asked
 * before the first request, so that a long run does not end in a refusal.
 * @throws ReportError `foreign-folder`, or `unwritable` where the system refuses
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
 * Throws unless a run may replace this file: it is not there, empty, or the verdict of an earlier run. It stands in a
 * folder that may hold other things, so that what it says must tell.
 * @throws ReportError `foreign-file`
 */
export function assertOwnVerdict(file: string): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    text = 'not to be read';
  }
  if (text === '' || suiteOf(text) === SUITE) return;
  throw new ReportError(
    'foreign-file',
    `${file} is there and no conformance run made it: move it away, or name another --report-dir`,
  );
}

/**
 * An empty folder that carries the marker. What an earlier run left there is deleted, nothing else ever is.
 * @throws ReportError `foreign-folder`, or `unwritable` where the system refuses
 */
export function emptyOwnFolder(folder: string): void {
  assertOwnFolder(folder);
  writingTo(folder, () => {
    makeFolder(folder);
    // The marker goes last and comes first: a run killed halfway still leaves a folder known as its own.
    writeFileSync(join(folder, MARKER), explanation);
    for (const entry of readdirSync(folder)) {
      if (entry !== MARKER) rmSync(join(folder, entry), { recursive: true, force: true });
    }
  });
}

function suiteOf(text: string): unknown {
  try {
    const verdict = JSON.parse(text) as { suite?: { name?: unknown } | null } | null;
    return verdict?.suite?.name;
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR')
      throw new ReportError('foreign-folder', `${folder} is or lies below a file: name another --report-dir`);
    return writingTo(folder, () => {
      throw error;
    });
  }
}
