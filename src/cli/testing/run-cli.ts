import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';

type Variables = Readonly<Record<string, string>>;

/** The exit code of a process and its output, stdout and stderr together. */
export type CliResult = { exitCode: number | null; output: string };

/** Starts a run of the command line as a user would, with a report folder that stays. */
export function startCli(folder: string, args: readonly string[], environment: Variables, command = 'run') {
  const child = spawn(process.execPath, ['src/cli/bin.mjs', command, `--report-dir=${folder}`, ...args], {
    cwd: packageRoot,
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const closed = new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal })),
  );
  return { child, output: () => output, closed };
}

/** The same, and waits for its end. */
export async function runCliInto(
  folder: string,
  args: readonly string[],
  environment: Variables,
  command?: string,
): Promise<CliResult> {
  const { output, closed } = startCli(folder, args, environment, command);
  const { exitCode } = await closed;
  return { exitCode, output: output() };
}

/** The same without HTML, in a report folder that is deleted afterwards. */
export async function runCli(
  args: readonly string[],
  environment: Variables,
): Promise<CliResult & { verdict: RunVerdict | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  try {
    const result = await runCliInto(folder, ['--no-html', ...args], environment);
    return { ...result, verdict: readVerdict(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The verdict in a report folder; undefined when there is none. */
export function readVerdict(folder: string): RunVerdict | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'verdict.json'), 'utf8')) as RunVerdict;
  } catch {
    return undefined;
  }
}
