import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { lockFolder } from '../../report/folder-lock.ts';
import { assertOwnHar, HAR_FILE } from '../../report/har/har-file.ts';
import { writingTo } from '../../report/report-error.ts';
import {
  assertOwnFolder,
  assertOwnHistory,
  assertOwnPage,
  assertOwnVerdict,
  emptyOwnFolder,
} from '../../report/report-folder.ts';
import { removeEarlierShard, SHARD_FILE } from '../../run/shards/shard-file.ts';
import { makeFolder } from '../../run/verdict/make-folder.ts';
import { removeEarlierVerdict, VERDICT_FILE, verdictIn } from '../../run/verdict/verdict-file.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import type { RunOptions } from './run-options.ts';

/** The report for people, beside verdict.json. */
export const PAGE_FILE = 'index.html';

/** What the Allure report compares runs by; the only file that a run adds to. */
export const HISTORY_FILE = 'history.jsonl';

/** A report folder that a run has for itself until it is disposed of. */
export type TakenFolder = Disposable & {
  /** The verdict that the last run left there. */
  last?: RunVerdict;
};

/** The results of a replay never replace those of the run that it repeats a part of. */
export function reportFolderOf({ reportDir, path }: Pick<RunOptions, 'reportDir' | 'path'>): string {
  return path === undefined ? reportDir : join(reportDir, 'replays');
}

/** Where Allure's results and its page are. */
export function foldersOf(reportDir: string): { results: string; html: string } {
  return { results: join(reportDir, 'allure-results'), html: join(reportDir, 'allure-report') };
}

/**
 * Takes the report folder for one run, before its first request: it removes results of an earlier run, so that they are
 * never taken for results of this one, and finds at once a folder that cannot be written or that another run is using.
 * It touches only files that a run made.
 * @returns the folder, released when the run has ended, with the verdict that the last run left
 * @throws ReportError `foreign-folder`, `foreign-file`, `in-use`, `unwritable`
 */
export function takeReportFolder(reportDir: string): TakenFolder {
  const { results, html } = foldersOf(reportDir);
  for (const name of [VERDICT_FILE, SHARD_FILE]) assertOwnVerdict(join(reportDir, name));
  assertOwnPage(join(reportDir, PAGE_FILE));
  assertOwnHar(join(reportDir, HAR_FILE));
  assertOwnHistory(join(reportDir, HISTORY_FILE));
  assertOwnFolder(results);
  assertOwnFolder(html);
  writingTo(reportDir, () => makeFolder(reportDir));
  const lock = lockFolder(reportDir);
  try {
    const last = verdictIn(join(reportDir, VERDICT_FILE));
    writingTo(reportDir, () => removeEarlier(reportDir));
    for (const folder of [html, results]) if (existsSync(folder)) emptyOwnFolder(folder);
    return { ...defined({ last }), [Symbol.dispose]: () => lock[Symbol.dispose]() };
  } catch (error) {
    lock[Symbol.dispose]();
    throw error;
  }
}

/** Removes the verdict and the page of a run whose exit code says something else, such as that the disk was full. */
export function discardVerdict({ reportDir }: Pick<RunOptions, 'reportDir'>): void {
  try {
    removeEarlier(reportDir);
  } catch {
    // The error that led here says more.
  }
}

function removeEarlier(reportDir: string): void {
  for (const name of [PAGE_FILE, HAR_FILE]) rmSync(join(reportDir, name), { force: true });
  removeEarlierVerdict(reportDir);
  removeEarlierShard(reportDir);
}
