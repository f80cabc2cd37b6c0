import { exitCodeTable } from '../exit-code-table.ts';
import { packageInfo } from '../package-info.ts';
import type { Registration } from '../registration.ts';
import { addRunOptions, type RunOptions } from './run-options.ts';

const examples = `
Examples:
  npm test                                  the mock operator, in the process
  npm test -- --target=integ                the integration environment
  npm test -- --target=http://localhost:8080 --requirement RF-ENC-04
  npm test -- --list                        every requirement of the contract

Credentials come from EUID_API_KEY and EUID_CLIENT_SECRET (environment or .env).
`;

/** Adds the run command, which is the default. */
export function registerRun({ program, io, finish }: Registration): void {
  addRunOptions(program.command('run', { isDefault: true }).description('test a target (the default)'))
    .version(packageInfo().version)
    .addHelpText('after', examples + exitCodeTable())
    .action(async (options: RunOptions) => {
      if (options.list === true) {
        const { listCommand } = await import('../list.ts');
        finish(await listCommand(options, io));
        return;
      }
      const { runCommand } = await import('./run.ts');
      finish(await runCommand(options, io));
    });
}
