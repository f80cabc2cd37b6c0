import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVerdict, runCliInto } from '../../cli/testing/run-cli.ts';

/** What must not depend on the machine. */
export type RunSummary = {
  headline: string;
  exitCode: number;
  /** The keys of the tests that ran, sorted. */
  tests: string[];
  /** By requirement: its verdict and the runs of its properties. */
  requirements: Record<string, string>;
  /** Runs of all properties. */
  runs: number;
  /** How long it took; this one does depend on the machine. */
  seconds: number;
};

/** Runs the suite with a seed. @throws Error when it leaves no verdict */
export async function summaryOf(target: string, seed: number): Promise<RunSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'same-seed-'));
  const started = performance.now();
  try {
    const { output } = await runCliInto(folder, ['--no-html', `--target=${target}`, `--seed=${seed}`], {});
    const verdict = readVerdict(folder);
    if (verdict === undefined) throw new Error(`the run left no verdict: ${output}`);
    const { headline, exitCode, requirements } = verdict;
    return {
      headline,
      exitCode,
      tests: testsIn(join(folder, 'allure-results')),
      requirements: Object.fromEntries(
        requirements.map(({ id, verdict: word, evidence }) => [id, `${word}, ${evidence.propertyRuns} runs`]),
      ),
      runs: requirements.reduce((sum, { evidence }) => sum + evidence.propertyRuns, 0),
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function testsIn(results: string): string[] {
  const files = readdirSync(results).filter((name) => name.endsWith('-result.json'));
  return files
    .map((name) => (JSON.parse(readFileSync(join(results, name), 'utf8')) as { fullName: string }).fullName)
    .sort();
}

/** Where two runs differ, one sentence each. */
export function differences(one: RunSummary, other: RunSummary): string[] {
  const tests = [
    ...one.tests.filter((key) => !other.tests.includes(key)),
    ...other.tests.filter((key) => !one.tests.includes(key)),
  ];
  const ids = Object.keys({ ...one.requirements, ...other.requirements });
  return [
    ...(one.headline === other.headline ? [] : [`${one.headline}; and then ${other.headline}`]),
    ...(one.exitCode === other.exitCode ? [] : [`exit codes ${one.exitCode} and ${other.exitCode}`]),
    ...tests.map((key) => `only one of them ran ${key}`),
    ...ids
      .filter((id) => one.requirements[id] !== other.requirements[id])
      .map((id) => `${id}: ${one.requirements[id]}; and then ${other.requirements[id]}`),
  ];
}
