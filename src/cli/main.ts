import { Command } from 'commander';
import { exitCodes } from '../run/verdict/exit-code.ts';
import { helpLayout } from './commands/help-layout.ts';
import { registerMerge } from './commands/register-merge.ts';
import { registerMock } from './commands/register-mock.ts';
import { registerSpecification } from './commands/register-specification.ts';
import { registerCurl } from './curl/register-curl.ts';
import { registerDiff } from './diff/register-diff.ts';
import { registerDoctor } from './doctor/register-doctor.ts';
import { registerEnvelope } from './envelope/register-envelope.ts';
import { registerExplain } from './explain/register-explain.ts';
import { explainError } from './explain-error.ts';
import { drained, type Io, terminalIo, watchOutput } from './io.ts';
import { packageInfo } from './package-info.ts';
import type { Registration } from './registration.ts';
import { registerRun } from './run/register-run.ts';
import { registerSdk } from './sdk/register-sdk.ts';
import { refuseSwallowed } from './swallowed-options.ts';

/** In the order of the help; the first is the default. */
const registrations: readonly ((registration: Registration) => void)[] = [
  registerRun,
  registerSdk,
  registerExplain,
  registerMerge,
  registerDiff,
  registerDoctor,
  registerEnvelope,
  registerCurl,
  registerMock,
  registerSpecification,
];

/** Parses the command line, runs the command and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  // An unhandled rejection ends like any other defect: shown without secrets.
  process.on('uncaughtException', (error) => process.exit(explainError(error, new Command(), args)));
  const { lost, isIncomplete } = watchOutput();
  const exitCode = await runProgram(args, { ...terminalIo, lost });
  // Handles that a target left open must not keep the process alive after the verdict.
  await drained();
  if (lost.aborted) process.exit(exitCodes['output-lost']);
  process.exit(isIncomplete() && exitCode === 0 && !hasVerdictFile(args) ? exitCodes.usage : exitCode);
}

/**
 * Parses the command line and runs the command.
 * @returns its exit code, also if it ended with an error
 */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = buildProgram((code) => {
    exitCode = code;
  }, io);
  try {
    refuseSwallowed(commandOf(program, args).options, args, process.env);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return explainError(error, program, args, io);
  }
  return exitCode;
}

/** Whether a command writes its verdict to a file, so that it is not lost with what is printed. */
function hasVerdictFile([first = '', ...rest]: readonly string[]): boolean {
  const isRun = first === '' || first.startsWith('-') || ['run', 'sdk', 'merge'].includes(first);
  return isRun && ![first, ...rest].some((one) => PRINTS_ONLY.test(one));
}

const PRINTS_ONLY = /^(?:-h|-V|--help|--version|--list.*|--check-driver.*|--new-driver.*)$/;

/** The command that arguments name; a run if they name none. */
function commandOf({ commands }: Command, [first]: readonly string[]): Pick<Command, 'options'> {
  return commands.find((command) => command.name() === first) ?? commands[0] ?? { options: [] };
}

/** The command line with all of its commands. @param finish told the exit code when a command has ended */
export function buildProgram(finish: (exitCode: number) => void, io: Io): Command {
  const { name, version } = packageInfo();
  const program = new Command(name)
    .description("Contract conformance of a European Unified ID operator's token endpoints")
    .version(version)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureHelp(helpLayout())
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: () => undefined });
  for (const register of registrations) register({ program, io, finish });
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  return program;
}
