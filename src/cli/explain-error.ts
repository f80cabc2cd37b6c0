import { type Command, CommanderError } from 'commander';
import { ReportError } from '../report/report-error.ts';
import { exitCodes } from '../run/exit-code.ts';
import { VaultError } from '../run/vault-error.ts';
import { WaiverError } from '../run/waiver-error.ts';
import { targetNames } from '../targets/resolve-target.ts';
import { TargetError } from '../targets/target-error.ts';
import { terminalIo } from './io.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** One line for a user's mistake; a defect of the suite keeps its stack. */
export function explainError(error: unknown, program: Command, args: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    terminalIo.err(usageLine(error, program, args));
    return exitCodes.usage;
  }
  const isUsers = [UsageError, TargetError, WaiverError, ReportError, VaultError].some(
    (kind) => error instanceof kind,
  );
  if (isUsers) {
    terminalIo.err(`error: ${(error as Error).message}${suggestion(error, args)}`);
    return exitCodes.usage;
  }
  terminalIo.err(
    `defect of the suite: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return exitCodes['harness-error'];
}

function suggestion(error: unknown, args: readonly string[]): string {
  if (!(error instanceof TargetError) || error.code !== 'unknown-target') return '';
  const given = /--target[= ]?(\S+)/.exec(args.join(' '))?.[1] ?? '';
  return /[:/]/.test(given) ? '' : `; the nearest is ${nearest(given, targetNames)}`;
}

function usageLine(error: CommanderError, program: Command, args: readonly string[]): string {
  const message = error.message.replace(/\n.*/s, '');
  const names = program.commands.map((candidate) => candidate.name());
  if (error.code === 'commander.excessArguments' || error.code === 'commander.unknownCommand') {
    const [given = '', ...more] = args.filter((argument) => !argument.startsWith('-'));
    const [unexpected] = more;
    if (names.includes(given)) return `error: ${given} takes no argument '${unexpected ?? ''}'`;
    return `error: there is no command '${given}'; the nearest is ${nearest(given, names)}`;
  }
  if (error.code !== 'commander.unknownOption') return message;
  const command = program.commands.find((candidate) => candidate.name() === args[0]) ?? program.commands[0];
  const given = /'([^']*)'/.exec(message)?.[1] ?? '';
  const known = (command?.options ?? []).map((option) => option.long ?? option.flags);
  return `${message}; the nearest is ${nearest(given.split('=')[0] ?? '', known)}`;
}
