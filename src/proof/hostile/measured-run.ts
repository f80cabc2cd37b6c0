import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import type { FinishedRun } from './hostile-findings.ts';

/** Longer than any run may take, so that a run that hangs is noticed. */
export const GIVEN_UP_MS = 90_000;

/**
 * Runs the command line and measures it.
 * @param options the command and its options, without those of the report
 * @param folder gets the reports, in `reports`
 * @param givenUpMs milliseconds after which the run is ended
 */
export function runMeasured(
  options: readonly string[],
  variables: Readonly<Record<string, string>>,
  folder: string,
  givenUpMs = GIVEN_UP_MS,
): Promise<FinishedRun> {
  const memoryFile = join(folder, 'peak-memory');
  const reportDir = join(folder, 'reports');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      memoryReporter(memoryFile),
      'src/cli/bin.mjs',
      ...options,
      '--no-html',
      `--report-dir=${reportDir}`,
    ],
    {
      cwd: packageRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: givenUpMs,
      env: { ...process.env, ...variables },
    },
  );
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({
        exitCode: code ?? -1,
        printed: Buffer.concat(printed).toString() + (signal === null ? '' : `\nended by ${signal}`),
        reportDir,
        seconds: (performance.now() - started) / 1_000,
        megabytes: peakMegabytes(memoryFile),
      }),
    );
  });
}

/**
 * A module that writes the process's peak resident memory, in kilobytes, at exit. It reads the value from Linux,
 * because `resourceUsage` starts with the memory of the parent process.
 */
function memoryReporter(file: string): string {
  const source = `
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    const own = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    const peak = () => (existsSync('/proc/self/status') ? own() : undefined) ?? process.resourceUsage().maxRSS;
    if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(peak())));`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function peakMegabytes(file: string): number {
  try {
    return (Number(readFileSync(file, 'utf8')) * 1_024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
