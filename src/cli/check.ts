import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../basics/package-root.ts';
import { type Counts, runStep, type Step } from './check-step.ts';
import { requirementCounts } from './requirement-counts.ts';
import { removeSdkReports, sdkSteps } from './sdk/check-sdks.ts';

const scratch = mkdtempSync(join(tmpdir(), 'euid-conformance-check-'));
const unitResults = join(scratch, 'unit.json');
const mutantResults = join(scratch, 'mutants.json');
const bin = (name: string) => join(packageRoot, 'node_modules', '.bin', name);

const steps: Step[] = [
  { name: 'format and lint', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
  { name: 'generated files', command: 'node', args: ['src/cli/bin.mjs', 'schemas', '--check'] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress'] },
  {
    name: 'unit tests',
    command: bin('vitest'),
    args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitResults}`],
    tests: unitCounts,
  },
  proof('wrong and legal operators, some of each kind', '--sample', '--fresh'),
  proof('failures replay, waivers cover only what they describe', '--proofs'),
  proofOf('package', 'the package, installed in an empty folder and used as others do'),
  proofOf('replays', 'printed commands show their failures again, some of them', '--sample'),
  conformance('mock', '2023-08'),
  conformance('mock', '2026-07'),
  conformance('mock-observed', '2023-08'),
  conformance('mock-observed', '2026-07'),
];

function conformance(target: string, revision: string): Step {
  const reportDir = join(scratch, `${target}-${revision}`);
  const options = [`--target=${target}`, `--revision=${revision}`, `--report-dir=${reportDir}`];
  return {
    name: `conformance of ${target}, ${revision}`,
    command: 'node',
    args: ['src/cli/bin.mjs', 'run', ...options, ...(revision === '2023-08' ? [] : ['--no-html'])],
    tests: () => requirementCounts(join(reportDir, 'verdict.json')),
  };
}

// `npm run mutants` tests every operator.
function proof(name: string, ...options: string[]): Step {
  return proofOf('mutants', name, ...options);
}

function proofOf(script: string, name: string, ...options: string[]): Step {
  return {
    name,
    command: process.execPath,
    args: ['src/cli/start/script.cjs', `src/proof/${script}.ts`, ...options],
    tests: mutantCounts,
  };
}

function unitCounts(): Counts {
  const results = JSON.parse(readFileSync(unitResults, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: results.numPassedTests, failed: results.numFailedTests };
}

function mutantCounts(): Counts {
  const counts = JSON.parse(readFileSync(mutantResults, 'utf8')) as Counts;
  // Removes the results of this proof, so that the next one does not count them.
  rmSync(mutantResults);
  return counts;
}

const { values } = parseArgs({
  options: {
    sdks: { type: 'boolean', default: false },
    'only-sdks': { type: 'boolean', default: false },
    'install-programs': { type: 'boolean', default: false },
  },
});
const chosen = [
  ...(values['only-sdks'] ? [] : steps),
  ...(values.sdks || values['only-sdks'] ? sdkSteps(values['install-programs']) : []),
];
const red: string[] = [];
let passed = 0;
let failed = 0;
// A verdict of an earlier run counts for nothing.
if (chosen.length > steps.length || values['only-sdks']) removeSdkReports();
for (const step of chosen) {
  const result = runStep(step, { ...process.env, GITHUB_ACTIONS: '', MUTANT_RESULTS: mutantResults });
  passed += result.passed;
  failed += result.failed;
  if (!result.isGreen) red.push(step.name);
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${red.length === 0 ? 'all checks passed' : `failed: ${red.join(', ')}`}\n`);
process.stdout.write(`${passed} passed, ${Math.max(failed, red.length)} failed\n`);
process.exitCode = red.length === 0 ? 0 : 1;
