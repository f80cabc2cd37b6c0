import { join } from 'node:path';
import { ConformanceAllureReporter } from '../report/allure-reporter.ts';
import { writeHtmlReport } from '../report/html.ts';
import { assertOwnFolder } from '../report/report-folder.ts';
import { renderSummary } from '../report/terminal.ts';
import type { CaseRecord } from '../run/case-record.ts';
import { writeVerdict } from '../run/verdict-file.ts';
import { redactVerdict } from '../run/verdict-redaction.ts';
import type { RunVerdict } from '../run/verdict-value.ts';
import type { WaiverSet } from '../run/waiver.ts';
import { writeWaiverTemplate } from '../run/waiver-template.ts';
import type { TargetSettings } from '../targets/target.ts';
import { redactorFor } from '../targets/target-redactor.ts';
import type { Io } from './io.ts';
import type { RunOptions } from './run-options.ts';

type Finished = {
  verdict: RunVerdict;
  cases: readonly CaseRecord[];
  waivers: WaiverSet;
  target: TargetSettings;
  options: RunOptions;
  io: Io;
};

function foldersOf(reportDir: string): { results: string; html: string } {
  return { results: join(reportDir, 'allure-results'), html: join(reportDir, 'allure-report') };
}

/**
 * Refuses a report folder that holds what no run made, before the first request.
 * @throws ReportError `foreign-folder`
 */
export function assertReportFolder(reportDir: string): void {
  const { results, html } = foldersOf(reportDir);
  assertOwnFolder(results);
  assertOwnFolder(html);
}

/** Writes the verdict and its views, and prints the summary. */
export async function writeReports(finished: Finished): Promise<void> {
  const { verdict, cases, waivers, target, options, io } = finished;
  const redactor = redactorFor(target);
  const verdictFile = writeVerdict(verdict, options.reportDir, redactor);
  const { results, html } = foldersOf(options.reportDir);
  new ConformanceAllureReporter(results, redactor).writeResults(verdict, cases);
  const title = `Conformance of ${target.name}, ${verdict.revision}: ${verdict.verdict}`;
  const reportPath = options.html
    ? await writeHtmlReport({ resultsDir: results, outputDir: html, title })
    : verdictFile;
  const isTemplateWritten =
    options.writeWaivers !== undefined && writeWaiverTemplate(verdict, waivers, options.writeWaivers);
  const summary = renderSummary(redactVerdict(verdict, redactor), {
    color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    width: process.stdout.columns ?? 80,
    verbose: options.verbose,
    reportPath,
    waivers: waivers.active,
  });
  io.out(summary);
  if (isTemplateWritten) io.out(`waiver template: ${options.writeWaivers}; fill in owners and dates`);
}
