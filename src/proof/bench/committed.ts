import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { UsageError } from '../../cli/usage-error.ts';
import type { Machine } from './machine.ts';
import { isMoreBetter, type Measured, type Spread } from './measure.ts';

const committedPath = join(packageRoot, 'docs', 'performance.json');

/** How good a ratio must be at least, of the committed one. */
const LEAST_PART = 0.85;

/** The figures of `docs/performance.md`, for programs. */
export type Committed = { machine: Machine; rounds: number; figures: Record<string, Spread> };

/** Figures as they are committed, with four digits. */
export function toCommitted(machine: Machine, rounds: number, measured: readonly Measured[]): Committed {
  const figures = measured.map(({ id, spread: { median, min, max, count } }) => {
    const spread = { median: rounded(median), min: rounded(min), max: rounded(max), count };
    return [id, spread] as const;
  });
  return { machine, rounds, figures: Object.fromEntries(figures) };
}

/**
 * The committed figures.
 * @throws UsageError `no-committed-figures`
 */
export function readCommitted(path = committedPath): Committed {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Committed;
  throw new UsageError(
    'no-committed-figures',
    `${path} does not exist: write it with --write, and commit it`,
  );
}

/** One sentence for each ratio that is less than 85 % as good as the committed one. */
export function worseThan(committed: Committed, measured: readonly Measured[]): string[] {
  return measured
    .filter(({ unit }) => unit === 'ratio')
    .flatMap((figure) => {
      const before = committed.figures[figure.id]?.median;
      if (before === undefined) return [];
      const now = figure.spread.median;
      const part = isMoreBetter(figure) ? now / before : before / now;
      if (part >= LEAST_PART) return [];
      const percent = Math.floor(part * 100);
      return [
        `${figure.id}: ${now.toFixed(2)} is ${percent} % as good as ${before.toFixed(2)}, the committed ratio`,
      ];
    });
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
