import { Command } from 'commander';
import { defined } from '../basics/defined.ts';
import { isCheckout, packageRoot } from '../basics/package-root.ts';
import { defaultRevision, isRevision, revisions } from '../contract/revision.ts';
import { exitCodes } from '../run/verdict/exit-code.ts';
import { exitCodeTable } from './exit-code-table.ts';
import { explainError } from './explain-error.ts';
import { addGateOptions } from './gate-options.ts';
import { drained, type Io, terminalIo, watchOutput } from './io.ts';
import type { MergeOptions } from './merge.ts';
import { packageInfo } from './package-info.ts';
import { addRunOptions, DEFAULT_REPORT_DIR, type RunOptions } from './run/run-options.ts';
import { addSdkOptions, type SdkOptions } from './sdk/sdk-options.ts';
import { refuseSwallowed } from './swallowed-options.ts';
import { UsageError } from './usage-error.ts';

const examples = `
Examples:
  npm test                                  the mock operator, in the process
  npm test -- --target=integ                the integration environment
  npm test -- --target=http://localhost:8080 --requirement RF-ENC-04
  npm test -- --list                        every requirement of the contract

Credentials come from EUID_API_KEY and EUID_CLIENT_SECRET (environment or .env).
`;

const sdkExamples = `
Examples:
  npm run sdk -- --install python --driver python        an SDK whose driver comes with the suite
  npm run sdk -- --new-driver java MyDriver.java         a template of a driver for another SDK
  npm run sdk -- --check-driver "java MyDriver.java"     does it keep the protocol?
  npm run sdk -- --driver "java MyDriver.java"           does its SDK keep the contract?

docs/driver-protocol.md describes the protocol.
`;

/** Parses the command line, runs the command and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  // An unhandled rejection ends like any other defect: shown without secrets.
  process.on('uncaughtException', (error) => process.exit(explainError(error, new Command(), args)));
  const lost = watchOutput();
  const exitCode = await runProgram(args, { ...terminalIo, lost });
  // Handles that a target left open must not keep the process alive after the verdict.
  await drained();
  process.exit(lost.aborted ? exitCodes['output-lost'] : exitCode);
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

/** The command that arguments name; a run if they name none. */
function commandOf({ commands }: Command, [first]: readonly string[]): Pick<Command, 'options'> {
  return commands.find((command) => command.name() === first) ?? commands[0] ?? { options: [] };
}

function buildProgram(finish: (exitCode: number) => void, io: Io): Command {
  const { name, version } = packageInfo();
  const program = new Command(name)
    .description("Contract conformance of a European Unified ID operator's token endpoints")
    .version(version)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: () => undefined });
  addRunOptions(program.command('run', { isDefault: true }).description('test a target (the default)'))
    .version(version)
    .addHelpText('after', examples + exitCodeTable())
    .action(async (options: RunOptions) => {
      if (options.list === true) {
        const { listCommand } = await import('./list.ts');
        finish(await listCommand(options, io));
        return;
      }
      const { runCommand } = await import('./run/run.ts');
      finish(await runCommand(options, io));
    });
  addSdkOptions(program.command('sdk').description('test an SDK behind a driver'))
    .addHelpText('after', sdkExamples + exitCodeTable())
    .action(async (options: SdkOptions) => {
      const { sdkCommand } = await import('./sdk/sdk.ts');
      finish(await sdkCommand(options, io));
    });
  addMerge(program, finish, io);
  addMock(program, finish, io);
  // A package has neither the pages' tables as sources nor what reads them.
  if (isCheckout) addSpecification(program, finish, io);
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  return program;
}

function addMerge(program: Command, finish: (exitCode: number) => void, io: Io): void {
  const command = program
    .command('merge')
    .description('make one verdict and one report of the shards of a run')
    .argument('<dir...>', 'the report folders of runs with --shard')
    .option('--report-dir <dir>', 'folder for the merged reports', DEFAULT_REPORT_DIR)
    .option('--no-html', 'do not write the HTML report');
  addGateOptions(command)
    .option('--verbose', 'print every requirement with its reason', false)
    .addHelpText('after', exitCodeTable())
    .action(async (dirs: string[], options: MergeOptions) => {
      const { mergeCommand } = await import('./merge.ts');
      finish(await mergeCommand(dirs, options, io));
    });
}

function addMock(program: Command, finish: (exitCode: number) => void, io: Io): void {
  program
    .command('mock')
    .description('run the mock operator alone')
    .option('--port <number>', 'port to listen on', '8080')
    .option('--control-port <number>', 'port of its control server, on loopback; none by default')
    .option('--behaviour <name>', 'documented, observed, or a mutant', 'documented')
    .option('--revision <edition>', 'edition of the documentation it follows', defaultRevision)
    .action(async (options: { port: string; controlPort?: string; behaviour: string; revision: string }) => {
      const { mockCommand } = await import('./mock.ts');
      const { listenForStop } = await import('./run/stop-signal.ts');
      using stop = listenForStop();
      const { controlPort } = options;
      const args = {
        port: portNumber('--port', options.port),
        behaviour: options.behaviour,
        revision: revisionNamed(options.revision),
        ...(controlPort === undefined ? {} : { controlPort: portNumber('--control-port', controlPort) }),
      };
      finish(await mockCommand(args, io, stop.signal));
    });
}

function addSpecification(program: Command, finish: (exitCode: number) => void, io: Io): void {
  program
    .command('schemas')
    .description('generate schemas and types from the tables')
    .option('--check', 'write nothing; fail if a file differs', false)
    .action(async (options: { check: boolean }) => {
      const { schemasCommand } = await import('./schemas.ts');
      const { docsCommand } = await import('./generated-docs.ts');
      const schemas = await schemasCommand(options, io, packageRoot);
      finish(Math.max(schemas, docsCommand(options, io, packageRoot)));
    });
  program
    .command('drift')
    .description('compare pages of the documentation with the tables')
    .argument('[page...]', 'Markdown pages')
    .option('--revision <edition>', 'edition to compare with', defaultRevision)
    .option('--between <edition...>', 'compare the tables of two editions')
    .action(async (pages: string[], options: { revision: string; between?: string[] }) => {
      const { driftCommand } = await import('./drift.ts');
      const between = options.between as [string, string] | undefined;
      if (between !== undefined && between.length !== 2) {
        throw new UsageError(
          'bad-between',
          '--between takes two editions, such as --between 2023-08 2026-07',
        );
      }
      const args = { pages, revision: revisionNamed(options.revision), ...defined({ between }) };
      finish(await driftCommand(args, io, packageRoot));
    });
}

function revisionNamed(text: string) {
  if (isRevision(text)) return text;
  throw new UsageError('unknown-edition', `unknown edition ${text}: use ${revisions.join(' or ')}`);
}

function portNumber(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError('bad-port', `${option} takes a port number from 0 to 65535`);
}
