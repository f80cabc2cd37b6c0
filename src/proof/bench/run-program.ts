import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import type { InsideRun } from './processes/in-run.ts';
import { preloading } from './processes/processes.ts';

const entry = join(packageRoot, 'src', 'cli', 'bin.cjs');

/** The command line of this project as a program with its first arguments. */
export const commandLine = [process.execPath, entry] as const;

/** A program that has ended. */
export type Ended = {
  exitCode: number;
  /** What it wrote to both outputs. */
  printed: string;
  durationMs: number;
  /** Time on a processor of the program and of every process that it started, in milliseconds. */
  cpuMs: number;
};

type Surroundings = { cwd?: string; variables?: Readonly<Record<string, string>> };

/**
 * Runs a program to its end. A shell adds up what it and its children have used.
 * @throws Error when there is no shell
 */
export async function runProgram(program: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const startedMs = performance.now();
  const child = spawn('sh', ['-c', '"$@" 2>&1; code=$?; echo; echo "$code"; times', 'sh', ...program], {
    cwd: around.cwd ?? packageRoot,
    env: { ...process.env, ...around.variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const durationMs = performance.now() - startedMs;
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\n');
  const [exitCode = '', _shell, ofChildren = ''] = lines.splice(-3);
  return {
    exitCode: Number(exitCode),
    printed: lines.join('\n'),
    durationMs,
    cpuMs: shellTimesMs(ofChildren),
  };
}

/** Milliseconds of a line such as `0m7.830000s 1m0.940000s`, as a shell prints them. */
export function shellTimesMs(line: string): number {
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
}

/**
 * Runs the command line against its own mock operator, without HTML, and looks inside.
 * @throws Error when the mock operator did not conform
 */
export async function runInside(options: readonly string[]): Promise<Ended & { inside: InsideRun }> {
  const folder = mkdtempSync(join(tmpdir(), 'euid-conformance-bench-'));
  try {
    const file = join(folder, 'inside.json');
    const run = ['run', '--no-html', `--report-dir=${join(folder, 'reports')}`, ...options];
    const program = [process.execPath, ...preloading('in-run'), entry, ...run];
    const ended = await runProgram(program, { variables: { BENCH_INSIDE_RUN: file } });
    if (ended.exitCode !== 0)
      throw new Error(`a run of the bench ended with ${ended.exitCode}:\n${ended.printed}`);
    return { ...ended, inside: JSON.parse(readFileSync(file, 'utf8')) as InsideRun };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
