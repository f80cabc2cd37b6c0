import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { linkFlags } from '../basics/link-flags.ts';
import { isCheckout, packageRoot } from '../basics/package-root.ts';
import { writeWholeFile } from '../basics/whole-file.ts';
import { HISTORY_RUNS, readHistory } from './allure-history.ts';
import { allureCategories } from './allure-status.ts';
import { ReportError, writingTo } from './report-error.ts';
import { emptyOwnFolder } from './report-folder.ts';
import { withoutThirdParties } from './third-parties.ts';

export type HtmlReportOptions = {
  /** Folder with Allure results. */
  resultsDir: string;
  /** Folder for `index.html`; emptied first if an earlier run made it. */
  outputDir: string;
  /** The runs before this one, to which this one is added; absent where none is kept. */
  historyFile?: string;
  /** Title of the report. */
  title: string;
  /** Ends the making of the page. */
  stop?: AbortSignal;
};

/** The page is made in the results folder, which the next run empties if this run is killed. */
const UNFINISHED = '.unfinished';
/** The history's name in that folder. */
const HISTORY = 'history.jsonl';
/** Ends the process when its parent ends in any way, because its standard input closes then. */
const endWithParent =
  'data:text/javascript,process.stdin.on("end",()=>process.exit(1)).on("error",()=>process.exit(1)).resume().unref()';

/**
 * Makes one self-contained page from Allure results, without third-party scripts, and returns its path.
 * @throws ReportError `foreign-folder` when the output folder holds files that no run made, `unwritable` when the
 * system refuses to write, `html-failed` when Allure fails, `html-ended` when it was stopped
 */
export async function writeHtmlReport(options: HtmlReportOptions): Promise<string> {
  const { outputDir } = options;
  emptyOwnFolder(outputDir);
  const workDir = resolve(outputDir, UNFINISHED);
  const path = join(outputDir, 'index.html');
  try {
    const page = withoutThirdParties(await generate(workDir, options));
    writingTo(path, () => writeWholeFile(path, page, { unfinished: join(workDir, 'finished.html') }));
    if (options.historyFile !== undefined) keepHistory(workDir, options.historyFile);
    return path;
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** Keeps what the next run is compared with. Allure adds to a copy, so that a killed run leaves the file whole. */
function keepHistory(workDir: string, file: string): void {
  const text = readHistory(join(workDir, HISTORY));
  if (text !== '')
    writingTo(file, () => writeWholeFile(file, text, { unfinished: join(workDir, 'kept.jsonl') }));
}

/** What `make-page.mjs` makes the page of. */
function orderFor(title: string, results: string, output: string): object {
  return {
    results,
    output,
    options: {
      reportName: title,
      singleFile: true,
      groupBy: ['epic', 'feature', 'story'],
      defaultSortBy: 'name,asc',
      theme: 'auto',
    },
    config: {
      name: title,
      historyPath: HISTORY,
      historyLimit: HISTORY_RUNS,
      appendHistory: true,
      categories: allureCategories.map((category) => ({ ...category, expand: true })),
    },
  };
}

async function generate(
  workDir: string,
  { resultsDir, title, historyFile, stop }: HtmlReportOptions,
): Promise<string> {
  const order = join(workDir, 'order.json');
  const output = join(workDir, 'report');
  const results = relative(workDir, resolve(resultsDir));
  writingTo(workDir, () => {
    mkdirSync(workDir, { recursive: true });
    writeFileSync(order, JSON.stringify(orderFor(title, results, output)));
    if (historyFile !== undefined) writeFileSync(join(workDir, HISTORY), readHistory(historyFile));
  });
  // In its own process: Allure loads 20 MB of modules.
  const [code, log] = await run([pageProgram(), order], workDir, stop);
  if (stop?.aborted === true)
    throw new ReportError('html-ended', 'the run was ended before the HTML page was made');
  if (code === 0) return readFileSync(join(output, 'index.html'), 'utf8');
  const isFull = /\b(?:ENOSPC|EDQUOT): /.test(log);
  throw new ReportError(
    isFull ? 'unwritable' : 'html-failed',
    isFull
      ? `${workDir} cannot be written (no space left): make room, or give another --report-dir`
      : `Allure could not make the page (exit code ${code}): ${log.slice(-500)}`,
  );
}

/** A package has the program as one file with Allure in it; in a checkout it finds Allure in `node_modules`. */
function pageProgram(): string {
  return isCheckout
    ? join(packageRoot, 'src', 'report', 'allure-page', 'make-page.mjs')
    : join(packageRoot, 'dist', 'allure-page', 'make-page.mjs');
}

function run(
  command: readonly string[],
  workDir: string,
  stop: AbortSignal | undefined,
): Promise<[code: number, log: string]> {
  return new Promise((settle) => {
    // Detached from the terminal's signals, because the run decides when to end it.
    const child = spawn(process.execPath, [...linkFlags, '--import', endWithParent, ...command], {
      cwd: workDir,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const end = () => void child.kill('SIGKILL');
    stop?.addEventListener('abort', end, { once: true });
    if (stop?.aborted === true) end();
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        log += chunk.toString('utf8');
      });
    }
    const done = (code: number, text: string) => {
      stop?.removeEventListener('abort', end);
      settle([code, text]);
    };
    child.on('error', (error) => done(1, error.message));
    child.on('close', (code) => done(code ?? 1, log));
  });
}
