import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Option } from 'commander';
import { shellQuoted } from '../basics/shell-quoted.ts';
import type { Environment } from '../targets/environment.ts';
import { UsageError } from './usage-error.ts';

/** Options that npm has too: they say nothing about what was meant for this suite. */
const OWN_TO_NPM = new Set(['json', 'version', 'help', 'verbose']);

/** What npm started: this command line, as the last or only command of a script. */
const OUR_SCRIPT = /\b(?:euid-conformance(?!\/)|bin\.[cm]js)\b[^&|;]*$/;

/** What npm separates the values of an option with that was given several times. */
const SEPARATOR = '\n\n';

type Kept = { option: Option; value: string };

/**
 * Refuses a run for which npm kept an option to itself: `npm test --target=integ` would test the mock.
 * @param args the command line as it came
 * @throws UsageError `swallowed-option` with the right spelling
 */
export function refuseSwallowed(
  options: readonly Option[],
  args: readonly string[],
  environment: Environment,
): void {
  const script = environment['npm_lifecycle_script'];
  // Another script of the user may start this suite: what npm keeps then is that script's own.
  if (script !== undefined && !OUR_SCRIPT.test(script)) return;
  const kept = options.flatMap((option) => {
    const variable = `npm_config_${option.attributeName().replace(/[A-Z]/g, '_$&').toLowerCase()}`;
    const value = environment[variable];
    if (value === undefined || OWN_TO_NPM.has(option.name()) || isGiven(option, args)) return [];
    return isFromElsewhere(variable, value, environment) ? [] : [{ option, variable, value }];
  });
  const spelled = kept.flatMap((one) => spelling(one, kept.length === 1, args));
  if (spelled.length === 0) return;
  const variables = kept.map(({ variable }) => variable).join(', ');
  throw new UsageError(
    'swallowed-option',
    `npm kept what was meant for this suite (${variables}): write ${command(environment)} ${spelled.join(' ')}`,
  );
}

function isGiven(option: Option, args: readonly string[]): boolean {
  return args.some((arg) => [option.long, option.short].includes(arg.replace(/=.*/s, '')));
}

/** The values of an option that npm kept, as they are written on a command line; none if they say nothing. */
function spelling({ option, value }: Kept, isAlone: boolean, args: readonly string[]): string[] {
  const { long = '', negate } = option;
  // npm writes false as nothing.
  if (negate) return value === '' || value === 'false' ? [long] : [];
  if (option.isBoolean()) return value === 'true' ? [long] : [];
  return value.split(SEPARATOR).map((one) => {
    if (one !== 'true') return `${long}=${shellQuoted(one)}`;
    // npm takes a value after a blank for an argument of the script.
    const loose = isAlone ? args.find((arg) => !arg.startsWith('-') && arg !== 'run') : undefined;
    return `${long}=${loose === undefined ? '…' : shellQuoted(loose)}`;
  });
}

/** How the same script is started with options of its own. */
function command(environment: Environment): string {
  const event = environment['npm_lifecycle_event'];
  if (environment['npm_command'] === 'exec') return 'npx euid-conformance';
  return event === undefined || event === 'test' ? 'npm test --' : `npm run ${event} --`;
}

/** Whether a value stands in a file of npm's, or was in the environment before npm started. */
function isFromElsewhere(variable: string, value: string, environment: Environment): boolean {
  const name = variable.slice('npm_config_'.length);
  const prefix = environment['npm_config_local_prefix'];
  const files = [
    ...(prefix === undefined ? [] : [join(prefix, '.npmrc')]),
    environment['npm_config_userconfig'],
    environment['npm_config_globalconfig'],
  ];
  return (
    files.some((file) => file !== undefined && namesIn(file).includes(name)) ||
    hadBeforeNpm(variable, value, environment)
  );
}

function namesIn(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .replace(/(?:\[\])?\s*(?:=.*)?$/s, '')
        .trim()
        .replaceAll('-', '_'),
    );
}

/** Looks at the environment that npm itself was started with, where the system shows it (Linux). */
function hadBeforeNpm(variable: string, value: string, environment: Environment): boolean {
  const event = `npm_lifecycle_event=${environment['npm_lifecycle_event']}`;
  try {
    for (let id = process.ppid; id > 1; id = parentOf(id)) {
      const start = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
      // A process of the script, such as its shell, has what npm gave it.
      if (start.includes(event)) continue;
      return start.some((one) => one.toLowerCase() === `${variable}=${value}`.toLowerCase());
    }
  } catch {
    // Another system, or a process of another user.
  }
  return false;
}

function parentOf(id: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
}
