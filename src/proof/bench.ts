import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../basics/package-root.ts';
import { UsageError } from '../cli/usage-error.ts';
import { type BenchOptions, benchProgram, LEAST_ROUNDS } from './bench/bench-options.ts';
import { benchPage } from './bench/bench-page.ts';
import { benchTable } from './bench/bench-table.ts';
import { readCommitted, toCommitted, worseThan } from './bench/committed.ts';
import { benchLines, lineNames } from './bench/lines.ts';
import { thisMachine } from './bench/machine.ts';
import { measureRounds } from './bench/measure-rounds.ts';

// `npm run bench`: measures everything side by side. A figure is never a reason to fail, unless --check is given.

async function bench(options: BenchOptions): Promise<boolean> {
  const { rounds, only, write, check } = options;
  if (write && (only !== undefined || rounds < LEAST_ROUNDS)) {
    throw new UsageError(
      'bench-too-small',
      `--write needs every line and ${LEAST_ROUNDS} rounds: leave out --only`,
    );
  }
  const committed = check ? readCommitted() : undefined;
  const lines = benchLines(options).filter(({ name }) => only?.includes(name) ?? true);
  const machine = thisMachine();
  const findings = await measureRounds(lines, rounds, (text) => process.stderr.write(`${text}\n`));
  process.stdout.write(`${benchTable(lines, findings)}\n`);
  mkdirSync(join(packageRoot, 'reports'), { recursive: true });
  writeJson(['reports', 'bench.json'], { machine, rounds, ...findings });
  if (write) {
    writeFileSync(join(packageRoot, 'docs', 'performance.md'), benchPage(machine, rounds, lines, findings));
    writeJson(['docs', 'performance.json'], toCommitted(machine, rounds, findings.measured));
  }
  const worse = committed === undefined ? [] : worseThan(committed, findings.measured);
  for (const sentence of worse) process.stdout.write(`worse: ${sentence}\n`);
  return worse.length === 0;
}

function writeJson(path: readonly string[], value: unknown): void {
  writeFileSync(join(packageRoot, ...path), `${JSON.stringify(value, null, 2)}\n`);
}

try {
  await benchProgram(lineNames, async (options) => {
    process.exitCode = (await bench(options)) ? 0 : 1;
  })
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .parseAsync();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 2;
}
