import { spawnSync } from 'node:child_process';
import { packageRoot } from '../basics/package-root.ts';

export type Counts = { passed: number; failed: number };

/** One check that must pass, and the number of tests that it counts as. */
export type Step = {
  name: string;
  command: string;
  args: string[];
  tests?: () => Counts;
  /** How long it should take at most, in seconds. Longer is told, and not a failure. */
  aimSeconds?: number;
};

/** Runs a check with its output on this one's. A step that succeeds without running one of its tests is not green. */
export function runStep(step: Step, environment: NodeJS.ProcessEnv): Counts & { isGreen: boolean } {
  process.stdout.write(`\n== ${step.name}\n`);
  const startedAtMs = Date.now();
  const { status } = spawnSync(step.command, step.args, {
    cwd: packageRoot,
    stdio: 'inherit',
    env: environment,
  });
  const seconds = ((Date.now() - startedAtMs) / 1_000).toFixed(1);
  const aim = step.aimSeconds === undefined ? '' : `, and should take at most ${step.aimSeconds} s`;
  process.stdout.write(`${step.name}: took ${seconds} s${aim}\n`);
  const counts = countsOf(step);
  const isEmpty = step.tests !== undefined && counts.passed === 0;
  return { ...counts, isGreen: status === 0 && counts.failed === 0 && !isEmpty };
}

function countsOf(step: Step): Counts {
  try {
    return step.tests?.() ?? { passed: 0, failed: 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
