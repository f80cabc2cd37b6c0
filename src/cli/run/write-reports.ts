import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { lockFolder } from '../../report/folder-lock.ts';
import { writeHtmlReport } from '../../report/html.ts';
import { renderMarkdownSummary } from '../../report/markdown-summary.ts';
import { ReportError, writingTo } from '../../report/report-error.ts';
import { assertOwnFolder, assertOwnVerdict, emptyOwnFolder } from '../../report/report-folder.ts';
import { renderLastLine, renderSummary } from '../../report/terminal.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import { removeEarlierShard, SHARD_FILE } from '../../run/shards/shard-file.ts';
import type { ExitCode } from '../../run/verdict/exit-code.ts';
import { makeFolder } from '../../run/verdict/make-folder.ts';
import { endedBy } from '../../run/verdict/verdict-decision.ts';
import { removeEarlierVerdict, VERDICT_FILE, writeVerdict } from '../../run/verdict/verdict-file.ts';
import { redactVerdict } from '../../run/verdict/verdict-redaction.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { writeWaiverTemplate } from '../../run/verdict/waiver-template.ts';
import type { WaiverSet } from '../../run/waivers/waiver.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import type { Io } from '../io.ts';
import type { RunOptions } from './run-options.ts';
import type { StopSignal } from './stop-signal.ts';

type Finished = {
  verdict: RunVerdict;
  cases: readonly CaseRecord[];
  waivers: WaiverSet;
  target: TargetSettings;
  options: Pick<RunOptions, 'reportDir' | 'html' | 'verbose' | 'writeWaivers' | 'waivers' | 'summary'>;
  io: Io;
  stop: Pick<StopSignal, 'signal' | 'received'>;
};

/** The results of a replay never replace those of the run that it repeats a part of. */
export function reportFolderOf({ reportDir, path }: Pick<RunOptions, 'reportDir' | 'path'>): string {
  return path === undefined ? reportDir : join(reportDir, 'replays');
}

function foldersOf(reportDir: string): { results: string; html: string } {
  return { results: join(reportDir, 'allure-results'), html: join(reportDir, 'allure-report') };
}

/**
 * Takes the report folder for one run, before its first request: it removes results of an earlier run, so that they are
 * never taken for results of this one, and finds at once a folder that cannot be written or that another run is using.
 * It touches only files that a run made.
 * @returns the lock on the folder, released when the run has ended
 * @throws ReportError `foreign-folder`, `foreign-file`, `in-use`, `unwritable`
 */
export function takeReportFolder(reportDir: string): Disposable {
  const { results, html } = foldersOf(reportDir);
  for (const name of [VERDICT_FILE, SHARD_FILE]) assertOwnVerdict(join(reportDir, name));
  assertOwnFolder(results);
  assertOwnFolder(html);
  writingTo(reportDir, () => makeFolder(reportDir));
  const lock = lockFolder(reportDir);
  try {
    writingTo(reportDir, () => removeEarlierVerdict(reportDir));
    writingTo(reportDir, () => removeEarlierShard(reportDir));
    for (const folder of [html, results]) if (existsSync(folder)) emptyOwnFolder(folder);
  } catch (error) {
    lock[Symbol.dispose]();
    throw error;
  }
  return lock;
}

/** Removes the verdict of a run whose exit code says something else, such as that the disk was full. */
export function discardVerdict({ reportDir }: Pick<RunOptions, 'reportDir'>): void {
  try {
    removeEarlierVerdict(reportDir);
  } catch {
    // The error that led here says more.
  }
}

/**
 * Writes the verdict and its views, and prints the summary even if a view could not be written.
 * @returns the verdict's exit code, or the code of a signal that ended the making of the page
 * @throws ReportError
 */
export async function writeReports(finished: Finished): Promise<ExitCode> {
  const { waivers, target, options, io, stop } = finished;
  const verdict = redactVerdict(finished.verdict, redactorFor(target));
  const written = await settled(writeFiles(finished));
  const isEnded = written.error instanceof ReportError && written.error.code === 'html-ended';
  const summary = renderSummary(verdict, {
    color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    width: process.stdout.columns ?? 80,
    verbose: options.verbose,
    ...defined({ reportPath: written.path }),
    waivers: waivers.active,
    hasDefaultWaivers: options.waivers === undefined,
  });
  io.out(summary);
  const failed = isEnded ? undefined : written.error;
  const { writeWaivers } = options;
  if (
    failed === undefined &&
    writeWaivers !== undefined &&
    writingTo(writeWaivers, () => writeWaiverTemplate(verdict, waivers, writeWaivers))
  ) {
    io.out(`waiver template: ${writeWaivers}; fill in owners and dates`);
  }
  const { summary: page } = options;
  if (failed === undefined && page !== undefined) {
    writingTo(page, () => appendFileSync(page, renderMarkdownSummary(verdict)));
  }
  if (isEnded) io.err(`ended by ${stop.received()} before the HTML page was made; verdict.json is complete`);
  io.out(renderLastLine(verdict));
  if (failed !== undefined) throw failed;
  return isEnded ? endedBy[stop.received() ?? 'SIGINT'] : verdict.exitCode;
}

async function settled(action: Promise<string>): Promise<{ path?: string; error?: unknown }> {
  try {
    return { path: await action };
  } catch (error) {
    return { error };
  }
}

async function writeFiles({ verdict, cases, target, options, stop }: Finished): Promise<string> {
  const redactor = redactorFor(target);
  // A run that was ended still gets its page; a second signal ends everything at once.
  const stopOfPage = stop.signal.aborted ? {} : { stop: stop.signal };
  const { reportDir } = options;
  const { results, html } = foldersOf(reportDir);
  const verdictFile = writingTo(join(reportDir, VERDICT_FILE), () =>
    writeVerdict(verdict, reportDir, redactor),
  );
  const { ConformanceAllureReporter } = await import('../../report/allure-reporter.ts');
  writingTo(results, () => new ConformanceAllureReporter(results, redactor).writeResults(verdict, cases));
  if (!options.html) return verdictFile;
  const title = `Conformance of ${target.name}, ${verdict.revision}: ${verdict.headline}`;
  return writeHtmlReport({
    resultsDir: results,
    outputDir: html,
    title,
    ...stopOfPage,
  });
}
