import { Option } from 'commander';
import { defaultRevision, type Revision, revisions } from '../../contract/revision.ts';
import type { Registration } from '../registration.ts';

const examples = `
Examples:
  npx euid-conformance explain RF-ENC-04
  npx euid-conformance explain 'rf-enc-*' SDK-SEAL-01
`;

/** Adds the command that explains requirements. */
export function registerExplain({ program, io, finish }: Registration): void {
  program
    .command('explain')
    .description('explain a requirement: what it says, where, how it is tested, and what is known about it')
    .argument('<id...>', "ids such as RF-ENC-04, or patterns such as 'RF-ENC-*', in any case")
    .addOption(
      new Option('--revision <edition>', 'edition of the documentation to cite')
        .choices([...revisions])
        .default(defaultRevision),
    )
    .addHelpText('after', examples)
    .action(async (ids: string[], { revision }: { revision: Revision }) => {
      const { explainCommand } = await import('./explain.ts');
      finish(await explainCommand(ids, revision, io));
    });
}
