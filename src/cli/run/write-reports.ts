import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../basics/defined.ts';
import { writeWholeFile } from '../../basics/whole-file.ts';
import { ConformanceAllureReporter } from '../../report/allure-reporter.ts';
import { writeHtmlReport } from '../../report/html.ts';
import { renderMarkdownSummary } from '../../report/markdown-summary.ts';
import { renderReportPage } from '../../report/page/report-page.ts';
import { ReportError, writingTo } from '../../report/report-error.ts';
import { renderLastLine, renderSummary } from '../../report/terminal.ts';
import type { CaseRecord } from '../../run/evidence/case-record.ts';
import type { ExitCode } from '../../run/verdict/exit-code.ts';
import { endedBy } from '../../run/verdict/verdict-decision.ts';
import { VERDICT_FILE, writeVerdict } from '../../run/verdict/verdict-file.ts';
import { redactVerdict } from '../../run/verdict/verdict-redaction.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';
import { writeWaiverTemplate } from '../../run/verdict/waiver-template.ts';
import type { WaiverSet } from '../../run/waivers/waiver.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import type { Io } from '../io.ts';
import { safeIo, tellGitHub } from '../output/github.ts';
import { type ViewOptions, writeViews } from '../output/write-views.ts';
import { type Screen, screenOf } from '../screen.ts';
import { sinceLastRun } from './last-run.ts';
import { foldersOf, HISTORY_FILE, PAGE_FILE } from './report-folders.ts';
import type { RunOptions } from './run-options.ts';
import type { StopSignal } from './stop-signal.ts';

/** The Allure report, relative to the page. */
const ALLURE_PAGE = 'allure-report/index.html';

type Finished = {
  verdict: RunVerdict;
  cases: readonly CaseRecord[];
  waivers: WaiverSet;
  target: TargetSettings;
  options: Pick<
    RunOptions,
    'reportDir' | 'html' | 'verbose' | 'writeWaivers' | 'waivers' | 'summary' | 'failOn'
  > &
    ViewOptions;
  /** The verdict that the last run left in the folder. */
  last?: RunVerdict | undefined;
  io: Io;
  /** Where the summary is printed. */
  screen?: Screen;
  stop: Pick<StopSignal, 'signal' | 'received'>;
};

/**
 * Writes the verdict and its views, and prints the summary even if a view could not be written.
 * @returns the verdict's exit code, or the code of a signal that ended the making of the page
 * @throws ReportError
 */
export async function writeReports(finished: Finished): Promise<ExitCode> {
  const { waivers, target, options, stop } = finished;
  const io = safeIo(finished.io, process.env);
  const verdict = redactVerdict(finished.verdict, redactorFor(target));
  const written = await writeFiles(finished);
  const isEnded = written.error instanceof ReportError && written.error.code === 'html-ended';
  const summary = renderSummary(verdict, {
    ...(finished.screen ?? screenOf()),
    verbose: options.verbose,
    // After any other error the page is taken back.
    ...defined({ reportPath: written.error === undefined || isEnded ? written.path : undefined }),
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
    io.out(`waiver template: ${writeWaivers}; fill in owners and dates, and use it with --waivers`);
  }
  const { summary: page } = options;
  if (failed === undefined && page !== undefined) {
    writingTo(page, () => appendFileSync(page, renderMarkdownSummary(verdict)));
  }
  tellGitHub(verdict, page !== undefined, finished.io, process.env);
  if (isEnded)
    io.err(
      `ended by ${stop.received()} before the Allure report was made; verdict.json and index.html are complete`,
    );
  io.out(renderLastLine(verdict));
  if (failed !== undefined) throw failed;
  return isEnded ? endedBy[stop.received() ?? 'SIGINT'] : verdict.exitCode;
}

/** The file that a reader opens, and what could not be written. */
type Written = { path?: string; error?: unknown };

async function writeFiles(finished: Finished): Promise<Written> {
  const { verdict, cases, target, options } = finished;
  const redactor = redactorFor(target);
  const { reportDir } = options;
  const { results } = foldersOf(reportDir);
  try {
    const verdictFile = writingTo(join(reportDir, VERDICT_FILE), () =>
      writeVerdict(verdict, reportDir, redactor),
    );
    writingTo(results, () => new ConformanceAllureReporter(results, redactor).writeResults(verdict, cases));
    writeViews({ verdict, cases, redactor, options });
    if (!options.html) return { path: verdictFile };
    writePage(finished);
  } catch (error) {
    return { error };
  }
  const path = join(reportDir, PAGE_FILE);
  try {
    await writeAllure(finished);
    // Only now, so that the page never leads to what is not there.
    writePage(finished, ALLURE_PAGE);
    return { path };
  } catch (error) {
    return { path, error };
  }
}

function writePage(finished: Finished, allure?: string): void {
  const { verdict, cases, waivers, target, options, last } = finished;
  const path = join(options.reportDir, PAGE_FILE);
  const lastRun = sinceLastRun(last, verdict, options.failOn?.includes('should') === true);
  const input = { verdict, cases, waivers: waivers.active, lastRun, ...defined({ allure }) };
  const page = renderReportPage(input, redactorFor(target));
  // The results folder is emptied by the next run if this one is killed.
  const unfinished = join(foldersOf(options.reportDir).results, 'page.unfinished');
  writingTo(path, () => writeWholeFile(path, page, { unfinished }));
}

async function writeAllure({ verdict, target, options, stop }: Finished): Promise<void> {
  const { results, html } = foldersOf(options.reportDir);
  await writeHtmlReport({
    resultsDir: results,
    outputDir: html,
    // One test alone says nothing about a trend.
    ...(verdict.scope === 'replay' ? {} : { historyFile: join(options.reportDir, HISTORY_FILE) }),
    title: `Conformance of ${target.name}, ${verdict.revision}: ${verdict.headline}`,
    // A run that was ended still gets its page; a second signal ends everything at once.
    ...(stop.signal.aborted ? {} : { stop: stop.signal }),
  });
}
