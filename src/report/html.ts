import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { allureCategories } from './allure-status.ts';
import { ReportError } from './report-error.ts';
import { emptyOwnFolder } from './report-folder.ts';
import { withoutThirdParties } from './third-parties.ts';

export type HtmlReportOptions = {
  /** Folder with Allure results. */
  resultsDir: string;
  /** Folder that gets `index.html`; emptied before when an earlier run made it. */
  outputDir: string;
  /** Stands over the report. */
  title: string;
};

/**
 * Makes one self-contained page from Allure results, without third-party scripts, and gives its path.
 * @throws ReportError `foreign-folder` when the output folder holds what no run made, `html-failed` when
 *   Allure does not succeed
 */
export async function writeHtmlReport({ resultsDir, outputDir, title }: HtmlReportOptions): Promise<string> {
  emptyOwnFolder(outputDir);
  const workDir = mkdtempSync(join(tmpdir(), 'euid-conformance-'));
  try {
    const page = withoutThirdParties(await generate(resolve(resultsDir), workDir, title));
    const path = join(outputDir, 'index.html');
    writeFileSync(path, page);
    return path;
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

function configFor(title: string): object {
  return {
    name: title,
    categories: allureCategories.map((category) => ({ ...category, expand: true })),
    plugins: {
      awesome: {
        options: {
          reportName: title,
          singleFile: true,
          groupBy: ['epic', 'feature', 'story'],
          defaultSortBy: 'name,asc',
          theme: 'auto',
        },
      },
    },
  };
}

async function generate(resultsDir: string, workDir: string, title: string): Promise<string> {
  const config = join(workDir, 'allurerc.json');
  const output = join(workDir, 'report');
  writeFileSync(config, JSON.stringify(configFor(title)));
  // In a process of its own: Allure loads 20 MB of modules, and ends the process that it fails in.
  const [code, log] = await run(
    [allureBin(), 'generate', resultsDir, '--config', config, '--output', output],
    workDir,
  );
  if (code !== 0) {
    throw new ReportError(
      'html-failed',
      `Allure could not make the page (exit code ${code}): ${log.slice(-500)}`,
    );
  }
  return readFileSync(join(output, 'index.html'), 'utf8');
}

/** Allure's command stands at the root of its package; only `dist` is exported. */
function allureBin(): string {
  return resolve(dirname(createRequire(import.meta.url).resolve('allure')), '..', 'cli.js');
}

function run(command: readonly string[], workDir: string): Promise<[code: number, log: string]> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, command, { cwd: workDir, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
    child.on('error', (error) => settle([1, error.message]));
    child.on('close', (code) => settle([code ?? 1, log]));
  });
}
