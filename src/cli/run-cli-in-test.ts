import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunVerdict } from '../run/verdict-value.ts';
import { packageRoot } from './package-info.ts';

/** Runs the command line as a user would, without HTML, in a report folder that is gone afterwards. */
export async function runCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; output: string; verdict: RunVerdict | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  const command = ['src/cli/bin.mjs', 'run', '--no-html', `--report-dir=${folder}`, ...args];
  const child = spawn(process.execPath, command, {
    cwd: packageRoot,
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const verdict = readVerdict(join(folder, 'verdict.json'));
  rmSync(folder, { recursive: true, force: true });
  return { exitCode, output, verdict };
}

function readVerdict(file: string): RunVerdict | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunVerdict;
  } catch {
    return undefined;
  }
}
