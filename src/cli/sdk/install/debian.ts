import { spawnSync } from 'node:child_process';

/** A program or module of the machine that drivers need, and the package of Debian that has it. */
export type Program = { name: string; debian: string; isThere: () => boolean };

/** Runs a command of the machine. @returns its exit code; undefined when it cannot start */
export type Runner = (command: string, args: readonly string[]) => number | undefined;

/** What was missing and now is there, and what is missing still with what to do. */
export type Installed = { installed: string[]; missing: string[] };

/**
 * Installs what is missing from Debian's packages.
 * @param mayInstall false only says what is missing
 */
export function installMissing(
  programs: readonly Program[],
  mayInstall: boolean,
  run: Runner = runLoudly,
): Installed {
  const absent = programs.filter(({ isThere }) => !isThere());
  if (absent.length > 0 && mayInstall) aptGet(absent, run);
  const missing = absent.filter(({ isThere }) => !isThere());
  return {
    installed: absent.filter((one) => !missing.includes(one)).map(({ name }) => name),
    missing: missing.map(({ name, debian }) => `${name} is missing: apt-get install ${debian}`),
  };
}

function aptGet(absent: readonly Program[], run: Runner): void {
  const packages = [...new Set(absent.map(({ debian }) => debian))];
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const [command = 'apt-get', ...before] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (run(command, [...before, '-q', 'update']) === undefined) return;
  run(command, [...before, '-q', '-y', '--no-install-recommends', 'install', ...packages]);
}

function runLoudly(command: string, args: readonly string[]): number | undefined {
  return spawnSync(command, [...args], { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? undefined;
}
