import { Command, InvalidArgumentError } from 'commander';

export type BenchOptions = {
  rounds: number;
  only?: string[];
  write: boolean;
  check: boolean;
  against?: string;
  withSchemathesis?: string;
  withMatrix: boolean;
  withHostile: boolean;
};

export const LEAST_ROUNDS = 5;

/** The options of `npm run bench`. @param action receives them */
export function benchProgram(
  names: readonly string[],
  action: (options: BenchOptions) => Promise<void>,
): Command {
  return new Command('npm run bench --')
    .description('Measures everything side by side, in rounds, and writes reports/bench.json')
    .option('--rounds <number>', `rounds; docs/performance.md needs ${LEAST_ROUNDS}`, count, LEAST_ROUNDS)
    .option('--only <name...>', `measure only these lines: ${names.join(', ')}`, known(names))
    .option('--write', 'write docs/performance.md and docs/performance.json', false)
    .option('--check', 'fail when a ratio is less than 85 % as good as in docs/performance.json', false)
    .option('--against <folder>', 'checkout of an earlier commit, with its dependencies, to compare CPU with')
    .option('--with-schemathesis <program>', 'measure beside this Schemathesis')
    .option('--with-matrix', 'measure the kill matrix too', false)
    .option('--with-hostile', 'measure runs against hostile operators too', false)
    .action(action);
}

function count(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Use a whole number from 1 to 999.');
}

function known(names: readonly string[]) {
  return (text: string, earlier: string[] = []): string[] => {
    if (names.includes(text)) return [...earlier, text];
    throw new InvalidArgumentError(`Use ${names.join(', ')}.`);
  };
}
