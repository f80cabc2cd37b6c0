import type { Command } from 'commander';
import { defined } from '../../basics/defined.ts';
import { ownCommand } from '../../basics/own-command.ts';
import { refuseInert, runRules } from '../commands/inert-options.ts';
import { exitCodeTable } from '../exit-code-table.ts';
import { packageInfo } from '../package-info.ts';
import type { Registration } from '../registration.ts';
import { addRunOptions, type RunOptions } from './run-options.ts';
import { selectionOf } from './selection.ts';

const own = ownCommand('test');
const examples = `
Examples:
  ${own.padEnd(37)}the mock operator, in the process
  ${`${own} --target=integ`.padEnd(37)}the integration environment
  ${own} --target=http://localhost:8080 --requirement RF-ENC-04
  ${`${own} --list`.padEnd(37)}every requirement of the contract

Credentials come from EUID_API_KEY and EUID_CLIENT_SECRET (environment or .env).
`;

/** Adds the run command, which is the default. */
export function registerRun({ program, io, finish }: Registration): void {
  addRunOptions(program.command('run', { isDefault: true }).description('test a target (the default)'))
    .version(packageInfo().version)
    .addHelpText('after', examples + exitCodeTable())
    .action(async (given: RunOptions, command: Command) => {
      refuseInert(command, runRules);
      const options = { ...given, ...defined({ requirement: await selectionOf(given) }) };
      if (options.listMutants === true) {
        const { listMutantsCommand } = await import('../commands/list-mutants.ts');
        finish(listMutantsCommand(options, io));
        return;
      }
      if (options.list === true) {
        const { listCommand } = await import('../list.ts');
        finish(await listCommand(options, io));
        return;
      }
      const { runCommand } = await import('./run.ts');
      finish(await runCommand(options, io));
    });
}
