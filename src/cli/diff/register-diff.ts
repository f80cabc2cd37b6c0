import { Option } from 'commander';
import { exitCodeRows } from '../commands/help-layout.ts';
import type { Registration } from '../registration.ts';
import type { DiffOptions } from './diff.ts';

const examples = `
Examples:
  npx euid-conformance diff main/verdict.json reports/verdict.json
  npx euid-conformance diff main reports --markdown > comment.md
`;

const exitCodes = [
  [
    0,
    'nothing is worse: a MUST that was met is met, or violated exactly as a waiver of the later run says ("newly waived")',
  ],
  [1, 'worse: a MUST is violated that was not, or is not tested that was'],
  [2, 'a file is not the verdict of a run, or the two cannot be compared'],
] as const;

/** Adds the command that compares two verdicts. */
export function registerDiff({ program, io, finish }: Registration): void {
  program
    .command('diff')
    .description('say what changed between two runs')
    .argument('<before>', 'the verdict.json of the earlier run, or its report folder')
    .argument('<now>', 'the verdict.json of the later run, or its report folder')
    .addOption(new Option('--json', 'print JSON').conflicts('markdown'))
    .option('--markdown', 'print Markdown, as for a comment on a pull request')
    .addOption(
      new Option('--fail-on <what>', 'should: a newly violated SHOULD is worse too').choices(['should']),
    )
    .addHelpText('after', examples + exitCodeRows(exitCodes))
    .action(async (before: string, now: string, options: DiffOptions) => {
      const { diffCommand } = await import('./diff.ts');
      finish(diffCommand(before, now, options, io));
    });
}
