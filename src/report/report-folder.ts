import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../run/verdict/make-folder.ts';
import { isHistory } from './allure-history.ts';
import { PAGE_GENERATOR } from './page/page-mark.ts';
import { foreignFile, ReportError, writingTo } from './report-error.ts';

const SUITE = 'euid-conformance';

/** Marks a folder that a run made and that a later run may empty. */
export const MARKER = `.${SUITE}`;

const explanation = 'A conformance run made this folder; the next one empties it.\n';

/**
 * Throws unless a run may use this folder: it is missing, empty, or made by an earlier run. Called before the first
 * request, so that a long run does not end with a refusal.
 * @throws ReportError `foreign-folder`, or `unwritable` when the system refuses to write
 */
export function assertOwnFolder(folder: string): void {
  const entries = entriesOf(folder);
  if (entries === undefined || entries.length === 0 || entries.includes(MARKER)) return;
  throw new ReportError(
    'foreign-folder',
    `${folder} holds files that no conformance run made: empty it, or give another --report-dir`,
  );
}

/**
 * Throws unless a run may replace this file: it is missing, empty, or the verdict of an earlier run. The folder may
 * contain other files, so the content decides.
 * @throws ReportError `foreign-file`
 */
export function assertOwnVerdict(file: string): void {
  assertOwnFile(file, (text) => suiteOf(text) === SUITE);
}

/**
 * Throws unless a run may replace this page: it is missing, empty, or the page of an earlier run.
 * @throws ReportError `foreign-file`
 */
export function assertOwnPage(file: string): void {
  assertOwnFile(file, (text) => text.slice(0, 2_000).includes(`content="${PAGE_GENERATOR}"`));
}

/**
 * Throws unless a run may add to this history: it is missing, empty, or an earlier run's.
 * @throws ReportError `foreign-file`
 */
export function assertOwnHistory(file: string): void {
  assertOwnFile(file, isHistory);
}

function assertOwnFile(file: string, isOwn: (text: string) => boolean): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    text = 'unreadable';
  }
  if (text === '' || isOwn(text)) return;
  throw foreignFile(file);
}

/**
 * Makes an empty folder with the marker. Only files of an earlier run are deleted.
 * @throws ReportError `foreign-folder`, or `unwritable` when the system refuses to write
 */
export function emptyOwnFolder(folder: string): void {
  assertOwnFolder(folder);
  writingTo(folder, () => {
    makeFolder(folder);
    // The marker is deleted last and written first, so that a killed run still leaves a marked folder.
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
      throw new ReportError('foreign-folder', `${folder} is a file or below one: give another --report-dir`);
    return writingTo(folder, () => {
      throw error;
    });
  }
}
