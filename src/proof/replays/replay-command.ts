import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { addRunOptions, type RunOptions } from '../../cli/run/run-options.ts';
import type { JudgedFailure, RunVerdict } from '../../run/verdict/verdict-value.ts';

const PREFIX = ['npm', 'test', '--'];

/**
 * The options of a replay command as the command line reads them after a shell split it.
 * @throws Error when it is not a command of this suite
 */
export function optionsOf(replay: string): RunOptions {
  // Each word ends with a line break; a test's key, an address and a path in these proofs hold none.
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${replay}`], { encoding: 'utf8' });
  const words = stdout.trimEnd().split('\n');
  if (PREFIX.some((word, at) => words[at] !== word)) throw new Error(`no command of this suite: ${replay}`);
  return addRunOptions(new Command())
    .exitOverride()
    .parse(words.slice(PREFIX.length), { from: 'user' })
    .opts();
}

/** Failures by the command that shows them: those of one scenario have the same. */
export function byCommand(failures: readonly JudgedFailure[]): Map<string, JudgedFailure[]> {
  const groups = new Map<string, JudgedFailure[]>();
  for (const failure of failures) {
    groups.set(failure.replay, [...(groups.get(failure.replay) ?? []), failure]);
  }
  return groups;
}

/** The failures of a run that its replay does not show again. */
export function notShownBy(replayed: RunVerdict, failures: readonly JudgedFailure[]): JudgedFailure[] {
  const shown = replayed.requirements.flatMap((requirement) => requirement.failures);
  return failures.filter((failure) => !shown.some((one) => isSame(one, failure)));
}

// Counts and numbers of exchanges depend on what else a run did, and so does what was answered.
function isSame(one: JudgedFailure, other: JudgedFailure): boolean {
  const known = ({ test, message, expected }: JudgedFailure) =>
    [test, message, expected].join('\n').replace(/\d+/g, '0');
  return known(one) === known(other);
}
