import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../basics/package-root.ts';
import { coveragePage, type FileCoverage } from './coverage/coverage-table.ts';

// `npm run coverage`: runs the unit tests, fails below the thresholds of vitest.config.ts, publishes docs/coverage.md.

const vitest = join(packageRoot, 'node_modules', '.bin', 'vitest');
const options = ['run', '--coverage.enabled', '--reporter=dot'];
const { status } = spawnSync(vitest, options, { cwd: packageRoot, stdio: 'inherit' });
if (status === 0) {
  const summary = readFileSync(join(packageRoot, 'reports', 'coverage', 'coverage-summary.json'), 'utf8');
  const files = JSON.parse(summary) as Record<string, FileCoverage>;
  writeFileSync(join(packageRoot, 'docs', 'coverage.md'), coveragePage(files));
}
process.exitCode = status ?? 1;
