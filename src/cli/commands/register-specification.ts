import { defined } from '../../basics/defined.ts';
import { isCheckout, packageRoot } from '../../basics/package-root.ts';
import { defaultRevision } from '../../contract/revision.ts';
import type { Registration } from '../registration.ts';
import { UsageError } from '../usage-error.ts';
import { revisionNamed } from './revision-named.ts';

/** Adds the commands that work on the tables of the documentation. */
export function registerSpecification({ program, io, finish }: Registration): void {
  // A package has neither the pages' tables as sources nor what reads them.
  if (!isCheckout) return;
  program
    .command('schemas')
    .description('generate schemas and types from the tables')
    .option('--check', 'write nothing; fail if a file differs', false)
    .action(async (options: { check: boolean }) => {
      const { schemasCommand } = await import('../schemas.ts');
      const { docsCommand } = await import('../generated-docs.ts');
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
      const { driftCommand } = await import('../drift.ts');
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
