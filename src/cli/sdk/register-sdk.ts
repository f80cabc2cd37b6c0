import type { Command } from 'commander';
import { ownCommand } from '../../basics/own-command.ts';
import { refuseInert, sdkRules } from '../commands/inert-options.ts';
import { exitCodeTable } from '../exit-code-table.ts';
import type { Registration } from '../registration.ts';
import { addSdkOptions, type SdkOptions } from './sdk-options.ts';

const examples = `
Examples:
  An SDK whose driver comes with the suite:
    ${ownCommand('sdk')} --install python --driver python
  A template of a driver for another SDK:
    ${ownCommand('sdk')} --new-driver java MyDriver.java
  Does it keep the protocol?
    ${ownCommand('sdk')} --check-driver "java MyDriver.java"
  Does its SDK keep the contract?
    ${ownCommand('sdk')} --driver "java MyDriver.java"

docs/driver-protocol.md describes the protocol.
`;

/** Adds the command that tests an SDK. */
export function registerSdk({ program, io, finish }: Registration): void {
  addSdkOptions(program.command('sdk').description('test an SDK behind a driver'))
    .addHelpText('after', examples + exitCodeTable())
    .action(async (options: SdkOptions, command: Command) => {
      refuseInert(command, sdkRules);
      const { sdkCommand } = await import('./sdk.ts');
      finish(await sdkCommand(options, io));
    });
}
