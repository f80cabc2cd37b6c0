import type { BenchOptions } from './bench-options.ts';
import { clientPath } from './lines/client-path.ts';
import { cpuAgainst } from './lines/cpu-against.ts';
import { firstViolation } from './lines/first-violation.ts';
import { mockOperator } from './lines/mock-operator.ts';
import { hostileOperators, killMatrix } from './lines/proofs.ts';
import { runCounts } from './lines/run-counts.ts';
import { startUp } from './lines/start-up.ts';
import { wholeRun } from './lines/whole-run.ts';
import type { BenchLine } from './measure.ts';

type Asked = Pick<BenchOptions, 'against' | 'withSchemathesis' | 'withMatrix' | 'withHostile'>;

/** Every line of the bench, in the order of the page. */
export function benchLines({ against, withSchemathesis, withMatrix, withHostile }: Asked): BenchLine[] {
  return [
    clientPath,
    mockOperator,
    wholeRun,
    cpuAgainst(against),
    runCounts,
    startUp,
    firstViolation(withSchemathesis),
    killMatrix(withMatrix),
    hostileOperators(withHostile),
  ];
}

/** The names of all lines. */
export const lineNames = benchLines({ withMatrix: false, withHostile: false }).map(({ name }) => name);
