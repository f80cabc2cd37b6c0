import { Command, Option } from 'commander';
import { type Revision, revisions } from '../../contract/revision.ts';

export type MutantsOptions = {
  revision: Revision | 'all';
  mutant: string[];
  rare: boolean;
  legal: boolean;
  slow: boolean;
  proofs: boolean;
  sample: boolean;
  fresh: boolean;
  verbose: boolean;
};

/** The options of `npm run mutants`. @param action what is done with them, ids given as arguments included */
export function mutantsProgram(action: (options: MutantsOptions) => Promise<void>): Command {
  return new Command('npm run mutants --')
    .description(
      'Holds the suite against wrong operators, which it must find, and right ones, which it must not accuse',
    )
    .argument('[id...]', 'mutants, or with --legal legal operators; all of them when none is named')
    .addOption(
      new Option('--revision <edition>', 'edition of the contract')
        .choices([...revisions, 'all'])
        .default('2023-08'),
    )
    .option('--mutant <id...>', 'the same as the arguments', [])
    .option('--rare', 'mutants that are wrong only at times: the chance to find them', false)
    .option('--legal', 'unusual operators that break nothing', false)
    .option('--slow', 'with --legal: those that take minutes', false)
    .option('--proofs', 'that failures replay, and that waivers cover no more than they say', false)
    .option('--sample', 'a few of each kind, for every check', false)
    .option('--fresh', 'do again what an earlier run of the same sources did', false)
    .option('--verbose', 'say of every run what was not testable', false)
    .action((ids: string[], options: MutantsOptions) =>
      action({ ...options, mutant: [...options.mutant, ...ids] }),
    );
}
