import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { defined } from '../basics/defined.ts';
import { locatedFile } from '../basics/located-file.ts';
import { type Comparable, readBaseline } from '../run/verdict/baseline.ts';
import type { FoldInput } from '../run/verdict/fold-input.ts';
import { VERDICT_FILE } from '../run/verdict/verdict-file.ts';
import { UsageError } from './usage-error.ts';

const failures = ['should', 'worse'] as const;

/** What else fails a run, or what alone does. */
export type FailOn = (typeof failures)[number];

/** The options of a run that serves as a gate in a pipeline, of operators and of SDKs. */
export type GateOptions = { baseline?: string; failOn?: FailOn[]; summary?: string; junit?: string };

/** What a gate asks of a verdict. */
export type Gate = Pick<FoldInput, 'baseline' | 'failOnShould' | 'failOnWorse'>;

/** Gives a command the options of a gate. */
export function addGateOptions(command: Command): Command {
  return command
    .optionsGroup('As a gate in a pipeline:')
    .option('--baseline <file>', 'show what changed since an earlier run, from its verdict.json')
    .addOption(
      new Option(
        '--fail-on <what...>',
        'should: a violated SHOULD fails too; worse: only what is worse than the baseline fails',
      ).choices(failures),
    )
    .option('--summary <file>', 'append a summary in Markdown, as for a page of CI')
    .option('--junit <file>', 'write the result of each test as JUnit XML');
}

/**
 * Reads what a gate needs, before the first request.
 * @throws UsageError, BaselineError
 */
export function gateOf(
  {
    baseline,
    failOn = [],
    reportDir,
    path,
    bail,
  }: GateOptions & { reportDir: string; path?: unknown; bail?: number },
  run: Comparable,
): Gate {
  const [failOnShould, failOnWorse] = [failOn.includes('should'), failOn.includes('worse')];
  if (baseline === undefined) {
    if (!failOnWorse) return { failOnShould };
    throw new UsageError(
      'no-baseline',
      '--fail-on worse needs --baseline FILE, the verdict.json of an earlier run',
    );
  }
  if (path !== undefined) {
    throw new UsageError(
      'no-baseline',
      '--path runs one test again, which has no baseline: leave --baseline out',
    );
  }
  if (bail !== undefined) {
    throw new UsageError(
      'no-baseline',
      '--bail leaves requirements untested that the baseline judged: leave one of them out',
    );
  }
  if (locatedFile(baseline) === locatedFile(join(reportDir, VERDICT_FILE))) {
    throw new UsageError(
      'no-baseline',
      `the baseline ${baseline} is where this run writes its own verdict: keep it elsewhere, or give another --report-dir`,
    );
  }
  return { failOnShould, failOnWorse, ...defined({ baseline: readBaseline(baseline, run) }) };
}
