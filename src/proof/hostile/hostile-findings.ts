import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hostile } from '../../hostile/hostile.ts';
import { assertVerdict } from '../../run/verdict/verdict-file.ts';
import type { RunVerdict } from '../../run/verdict/verdict-value.ts';

/** The limits on time and memory of a run against any target, however broken. */
export const MOST_SECONDS = 30;
export const MOST_MEGABYTES = 300;

/** A run of the command line, seen from outside. */
export type FinishedRun = {
  exitCode: number;
  /** Everything it printed. */
  printed: string;
  reportDir: string;
  seconds: number;
  /** The peak of resident memory. */
  megabytes: number;
};

/**
 * Everything that was wrong at the end of a run against a hostile operator; empty if nothing was.
 * @param secrets texts that must not occur in anything that the run wrote or printed
 */
export function hostileFindings(
  expects: Hostile['expects'],
  run: FinishedRun,
  secrets: readonly string[],
): string[] {
  const files = filesIn(run.reportDir);
  const { verdict, problem } = verdictIn(files);
  const told = `${run.printed}\n${verdict === undefined ? '' : tellingOf(verdict)}`;
  const written = [run.printed, ...files.values()];
  const wrong: [boolean, string][] = [
    [
      !expects.exitCodes.includes(run.exitCode),
      `exit code ${run.exitCode}, not ${expects.exitCodes.join(' or ')}`,
    ],
    [!expects.says.test(told), `nothing says ${expects.says}`],
    [!(run.seconds <= MOST_SECONDS), `${run.seconds.toFixed(1)} s, more than ${MOST_SECONDS}`],
    [!(run.megabytes <= MOST_MEGABYTES), `${run.megabytes.toFixed(0)} MB, more than ${MOST_MEGABYTES}`],
    [problem !== undefined, `verdict.json is not valid: ${problem}`],
    [verdict !== undefined && verdict.totals['harness-error'] > 0, 'a test is reported as broken'],
    [verdict !== undefined && verdict.exitCode !== run.exitCode, 'verdict.json names another exit code'],
    [/\n\s+at .*:\d+:\d+/.test(run.printed), 'a stack trace is printed'],
    [/defect of the suite/.test(run.printed), 'a defect of the suite is printed'],
    [run.printed.includes('\u001b'), 'terminal escapes are printed'],
    [written.some((text) => secrets.some((secret) => text.includes(secret))), 'a credential is written'],
    ...unreadable(files),
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, finding]) => finding);
}

/** The files by their paths below the report folder. */
function filesIn(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), readFileSync(path, 'utf8'));
  }
  return files;
}

function verdictIn(files: ReadonlyMap<string, string>): { verdict?: RunVerdict; problem?: string } {
  try {
    const verdict: unknown = JSON.parse(files.get('verdict.json') ?? 'there is none');
    assertVerdict(verdict);
    return { verdict };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

// The texts of a verdict that a person reads, without the statements of the catalogue, which could match anything.
function tellingOf({ reasons, notes, requirements }: RunVerdict): string {
  const tellings = requirements.flatMap(({ reason, observation, failures }) => [
    reason ?? '',
    observation ?? '',
    ...failures.map(({ message, actual }) => `${message}: ${actual}`),
  ]);
  return [...reasons, ...notes, ...tellings].join('\n');
}

function unreadable(files: ReadonlyMap<string, string>): [boolean, string][] {
  const results = [...files].filter(([path]) => path.startsWith('allure-results') && path.endsWith('.json'));
  return results.map(([path, text]) => [!isJson(text), `${path} is not JSON`]);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
