import { Command, Option } from 'commander';
import { wholeNumber } from '../../cli/option-values.ts';
import { LOOPBACK_RUNS } from '../../cli/run/run-settings.ts';
import { type Revision, revisions } from '../../contract/revision.ts';
import { MUTANT_RUNS } from './plan.ts';

export type MutantsOptions = {
  revision: Revision | 'all';
  mutant: string[];
  runs: number;
  rare: boolean;
  legal: boolean;
  slow: boolean;
  proofs: boolean;
  sample: boolean;
  fresh: boolean;
  verbose: boolean;
};

/** The options of `npm run mutants`. @param action receives the options, including ids given as arguments */
export function mutantsProgram(action: (options: MutantsOptions) => Promise<void>): Command {
  return new Command('npm run mutants --')
    .description(
      'Tests the suite against wrong operators, which it must find, and legal ones, which it must not accuse',
    )
    .argument('[id...]', 'mutants, or with --legal legal operators; all by default')
    .addOption(
      new Option('--revision <edition>', 'edition of the contract')
        .choices([...revisions, 'all'])
        .default('2023-08'),
    )
    .option('--mutant <id...>', 'the same as the arguments', [])
    .addOption(
      new Option(
        '--runs <count>',
        'runs of each property against a mutant; a survivor of fewer than 100 gets 100',
      )
        .argParser(wholeNumber(1, LOOPBACK_RUNS))
        .default(MUTANT_RUNS),
    )
    .option('--rare', 'find out how often mutants that are only sometimes wrong are found', false)
    .option('--legal', 'test legal but unusual operators', false)
    .option('--slow', 'with --legal: the slow ones, which take minutes', false)
    .option('--proofs', 'prove that failures replay and that waivers cover only what they describe', false)
    .option('--sample', 'test only a few of each kind, as in npm run check', false)
    .option('--fresh', 'repeat runs that were already done with the same sources', false)
    .option('--verbose', 'show for every run what was not testable', false)
    .action((ids: string[], options: MutantsOptions) =>
      action({ ...options, mutant: [...options.mutant, ...ids] }),
    );
}
