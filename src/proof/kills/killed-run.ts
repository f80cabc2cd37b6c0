import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCli } from '../../cli/testing/run-cli.ts';
import { MARKER } from '../../report/report-folder.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';

/** A run of the command line that is about to be ended from outside. */
export type RunningRun = {
  child: ChildProcess;
  folder: string;
  /** What it has said until now. */
  output(): string;
  closed: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
};

/** What stands in the files that an earlier run left, so that they are known again. */
const EARLIER = 'an earlier run';

/** Puts the report of an earlier run into a folder, which says that the target conforms. */
export function leaveEarlierReport(folder: string): void {
  const verdict = { suite: { name: 'euid-conformance', version: EARLIER }, verdict: 'conforms', exitCode: 0 };
  for (const name of ['allure-results', 'allure-report']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, MARKER), EARLIER);
  }
  writeFileSync(join(folder, 'verdict.json'), JSON.stringify(verdict));
  writeFileSync(join(folder, 'allure-results', 'earlier-result.json'), JSON.stringify(verdict));
  writeFileSync(join(folder, 'allure-report', 'index.html'), `<title>${EARLIER}: conforms</title>`);
}

/** What of the earlier run's report is still there. */
export function earlierLeft(folder: string): string[] {
  const files = ['verdict.json', 'allure-results/earlier-result.json', 'allure-report/index.html'];
  return files.filter((file) => (read(join(folder, file)) ?? '').includes(EARLIER));
}

/** Starts a run as a user would. */
export function startRun(folder: string, args: readonly string[], environment = {}): RunningRun {
  return { folder, ...startCli(folder, args, environment) };
}

/** Waits until something holds or the run has ended; false in that case. */
export async function until(run: RunningRun, holds: () => boolean): Promise<boolean> {
  while (!holds()) {
    if (run.child.exitCode !== null || run.child.signalCode !== null) return false;
    await pause(5);
  }
  return true;
}

/** The verdict a run left: text that was not a whole verdict would throw here. */
export function verdictLeft(folder: string): RunVerdict | undefined {
  const text = read(join(folder, 'verdict.json'));
  return text === undefined ? undefined : (JSON.parse(text) as RunVerdict);
}

/** The page a run left. */
export function pageLeft(folder: string): string | undefined {
  return read(join(folder, 'allure-report', 'index.html'));
}

/** What Allure shows of the verdict. */
export function allureVerdict(folder: string): string | undefined {
  const text = read(join(folder, 'allure-results', 'environment.properties'));
  return /^Verdict ?= ?(.*)$/m.exec(text ?? '')?.[1];
}

/** Processes that still work on a report folder, after they had two seconds to end. */
export async function stillWorkingOn(folder: string): Promise<string[]> {
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
