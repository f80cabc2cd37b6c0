import { CodedError } from '../../basics/coded-error.ts';

/** One thing that must be true of the package. Its `run` returns what it found, and throws what is wrong. */
export type PackageCheck = { name: string; run(): Promise<string> | string };

/** Thrown by a check that this machine cannot run; the message says what it lacks. */
export class NotRun extends CodedError<'not-run'> {
  constructor(why: string) {
    super('not-run', why);
  }
}

export type Tally = { passed: number; failed: number; notRun: number };

/** Runs checks one after another, and prints a line for each. One that could not run is not counted as passed. */
export async function runChecks(
  checks: readonly PackageCheck[],
  print: (line: string) => void,
): Promise<Tally> {
  const tally = { passed: 0, failed: 0, notRun: 0 };
  for (const { name, run } of checks) {
    try {
      const found = await run();
      tally.passed += 1;
      print(`ok       ${name}${found === '' ? '' : `: ${found}`}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tally[error instanceof NotRun ? 'notRun' : 'failed'] += 1;
      print(`${error instanceof NotRun ? 'not run ' : 'FAIL    '} ${name}: ${why}`);
    }
  }
  return tally;
}
