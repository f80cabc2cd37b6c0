import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCli } from '../../cli/testing/run-cli.ts';
import { PAGE_GENERATOR } from '../../report/page/page-mark.ts';
import { MARKER } from '../../report/report-folder.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';

/** A run of the command line that will be ended from outside. */
export type RunningRun = {
  child: ChildProcess;
  folder: string;
  /** Its output so far. */
  output(): string;
  closed: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
};

/** The text in the files of an earlier run, to recognize them. */
const EARLIER = 'the report of an earlier run, to be removed';

/** Writes the report of an earlier run, which says that the target conforms. */
export function writeEarlierReport(folder: string): void {
  const verdict = { suite: { name: 'euid-conformance', version: EARLIER }, verdict: 'conforms', exitCode: 0 };
  for (const name of ['allure-results', 'allure-report']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, MARKER), EARLIER);
  }
  writeFileSync(join(folder, 'verdict.json'), JSON.stringify(verdict));
  writeFileSync(join(folder, 'allure-results', 'earlier-result.json'), JSON.stringify(verdict));
  writeFileSync(join(folder, 'allure-report', 'index.html'), `<title>${EARLIER}: conforms</title>`);
  const mark = `<meta name="generator" content="${PAGE_GENERATOR}">`;
  writeFileSync(join(folder, 'index.html'), `${mark}<title>${EARLIER}: conforms</title>`);
}

/** The files of the earlier run's report that still exist. */
export function remainingEarlierFiles(folder: string): string[] {
  const files = [
    'verdict.json',
    'index.html',
    'allure-results/earlier-result.json',
    'allure-report/index.html',
  ];
  return files.filter((file) => (read(join(folder, file)) ?? '').includes(EARLIER));
}

/** Starts a run as a user would. */
export function startRun(folder: string, args: readonly string[], environment = {}): RunningRun {
  return { folder, ...startCli(folder, args, environment) };
}

/** Waits until a condition holds; false if the run ended first. */
export async function until(run: RunningRun, holds: () => boolean): Promise<boolean> {
  while (!holds()) {
    if (run.child.exitCode !== null || run.child.signalCode !== null) return false;
    await pause(5);
  }
  return true;
}

/** The verdict that a run left. Throws if the verdict is incomplete. */
export function verdictIn(folder: string): RunVerdict | undefined {
  const text = read(join(folder, 'verdict.json'));
  return text === undefined ? undefined : (JSON.parse(text) as RunVerdict);
}

/** The page that a run left. */
export function pageIn(folder: string): string | undefined {
  return read(join(folder, 'allure-report', 'index.html'));
}

/** The verdict as Allure shows it. */
export function allureVerdict(folder: string): string | undefined {
  const text = read(join(folder, 'allure-results', 'environment.properties'));
  return /^Verdict ?= ?(.*)$/m.exec(text ?? '')?.[1];
}

/** Processes that still use a report folder after two seconds. */
export async function processesUsing(folder: string): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    const left = readdirSync('/proc').filter(
      (id) => /^\d+$/.test(id) && (read(`/proc/${id}/cmdline`) ?? '').includes(folder),
    );
    if (left.length === 0 || tries >= 40) return left;
    await pause(50);
  }
}

function read(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
