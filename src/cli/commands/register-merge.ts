import { exitCodeTable } from '../exit-code-table.ts';
import { addGateOptions } from '../gate-options.ts';
import type { MergeOptions } from '../merge.ts';
import type { Registration } from '../registration.ts';
import { DEFAULT_REPORT_DIR } from '../run/run-options.ts';

/** Adds the command that makes one verdict of several shards. */
export function registerMerge({ program, io, finish }: Registration): void {
  const command = program
    .command('merge')
    .description('make one verdict and one report of the shards of a run')
    .argument('<dir...>', 'the report folders of runs with --shard')
    .option('--report-dir <dir>', 'folder for the merged reports', DEFAULT_REPORT_DIR)
    .option('--no-html', 'do not write the HTML report');
  addGateOptions(command)
    .optionsGroup('Options:')
    .option('--verbose', 'print every requirement with its reason', false)
    .addHelpText('after', exitCodeTable())
    .action(async (dirs: string[], options: MergeOptions) => {
      const { mergeCommand } = await import('../merge.ts');
      finish(await mergeCommand(dirs, options, io));
    });
}
