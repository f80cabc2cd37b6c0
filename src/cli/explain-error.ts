import { type Command, CommanderError } from 'commander';
import { UserError } from '../basics/coded-error.ts';
import { exitCodes } from '../run/verdict/exit-code.ts';
import { Redactor } from '../secret/redact.ts';
import { visible } from '../secret/visible.ts';
import { type Environment, readEnvironment } from '../targets/environment.ts';
import { targetNames } from '../targets/resolve-target.ts';
import { TargetError } from '../targets/target-error.ts';
import { passwordOf } from '../targets/target-redactor.ts';
import { type Io, terminalIo } from './io.ts';
import { didYouMean } from './nearest.ts';

/** One line for a user's mistake, and the stack for a defect of the suite. It never shows a secret. */
export function explainError(
  error: unknown,
  program: Command,
  args: readonly string[],
  { err }: Pick<Io, 'err'> = terminalIo,
): number {
  const redactor = new Redactor(secretsOf(environmentOrWhatThereIs()));
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // The arguments may contain anything, even a misplaced key.
    err(redactor.text(usageLine(error, program, args)));
    return exitCodes.usage;
  }
  if (error instanceof UserError) {
    err(visible(redactor.known(`error: ${error.message}${suggestion(error)}`)));
    return exitCodes.usage;
  }
  err(`defect of the suite: ${describeDefect(error, redactor)}`);
  return exitCodes['harness-error'];
}

/** The message may contain text of an operator, so it is redacted; the places below it are our own. */
function describeDefect(error: unknown, redactor: Redactor): string {
  if (!(error instanceof Error)) return redactor.text(String(error));
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [
    redactor.text(`${error.name}: ${error.message}`),
    ...places.map((line) => redactor.known(line)),
  ].join('\n');
}

function environmentOrWhatThereIs(): Environment {
  try {
    return readEnvironment(process.env, '.env');
  } catch {
    return process.env;
  }
}

function secretsOf(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    if (/^https?_proxy$/i.test(name)) return passwordOf(value);
    return /^EUID_.*(?:KEY|SECRET)$/.test(name) && value !== undefined ? [value.trim()] : [];
  });
}

/** The target that a wrong name is nearest to, also for a second target. */
function suggestion(error: UserError): string {
  const given = error instanceof TargetError ? error.data.unknownName : undefined;
  return given === undefined ? '' : didYouMean(given, targetNames);
}

function usageLine(error: CommanderError, program: Command, args: readonly string[]): string {
  if (error.code === 'commander.excessArguments') return excessArgument(program);
  // Commander's code when help is requested for an unknown command.
  if (error.code === 'commander.help') return noCommand(program.args.slice(1).join(' '), program);
  // The value of an unknown option may be a key.
  const message = error.message.replace(/\n.*/s, '').replace(/^(error: unknown option '[^'=]*)=.*$/, "$1'");
  if (error.code !== 'commander.unknownOption')
    return message.replace(
      /^error: command-argument value '(.*)' is invalid for argument '(.*?)'\. /s,
      "error: the argument $2 cannot be '$1'. ",
    );
  const given = message.replace(/^.*? '(.*)'$/, '$1');
  const named = program.commands.filter((candidate) => candidate.name() === args[0]);
  const known = (named.length === 0 ? program.commands.slice(0, 1) : named).flatMap(({ options }) => options);
  const names = known.map((option) => `--${option.name()}`);
  // To Commander, a switch with a value is an option that it does not know.
  if (names.includes(given)) return `error: ${given} takes no value`;
  return `${message}${didYouMean(given, names)}`;
}

/** Commander only counts surplus arguments; this finds the first one. */
function excessArgument(program: Command): string {
  const lines = program.commands.flatMap((command) =>
    command.args
      .slice(command.registeredArguments.length)
      .slice(0, 1)
      .map((given) =>
        program.args[0] === command.name() || namesOf(program).includes(given)
          ? `error: ${command.name()} takes no argument '${given}'`
          : noCommand(given, program),
      ),
  );
  return lines.join('\n');
}

function noCommand(given: string, program: Command): string {
  return `error: unknown command '${given}'${didYouMean(given, namesOf(program)) || `; the commands are ${namesOf(program).join(', ')}`}`;
}

function namesOf(program: Command): string[] {
  return program.commands.map((command) => command.name());
}
