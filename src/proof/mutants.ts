import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../basics/package-root.ts';
import { LOOPBACK_RUNS } from '../cli/run/run-settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { revisions } from '../contract/revision.ts';
import { legalOperators } from '../mutants/legal/legal-operators.ts';
import { mutants, rareMutants } from '../mutants/mutants.ts';
import { executePlan } from './kill-matrix/execute-plan.ts';
import { type KillMatrix, readMatrix } from './kill-matrix/matrix-file.ts';
import { type MutantsOptions, mutantsProgram } from './kill-matrix/mutants-options.ts';
import { proveNeighbours } from './kill-matrix/neighbour-proof.ts';
import { writeSections } from './kill-matrix/page-file.ts';
import { choose, type PlannedRun, planLegal, planMutants, planRare } from './kill-matrix/plan.ts';
import { ProofTally } from './kill-matrix/proof-tally.ts';
import { proveReplay } from './kill-matrix/replay-proof.ts';
import { sampleLegal, sampleMutants } from './kill-matrix/sample.ts';
import { sectionsOf } from './kill-matrix/sections.ts';
import { sourcesFingerprint } from './kill-matrix/sources-fingerprint.ts';
import { proveWaivers } from './kill-matrix/waiver-proof.ts';

// `npm run mutants`: the last line counts passed and failed proofs.

const matrixPath = join(packageRoot, 'reports', 'kill-matrix.json');
const tally = new ProofTally((line) => process.stdout.write(`${line}\n`));

function planOf(options: MutantsOptions): PlannedRun[] {
  const { mutant: ids, rare, legal, slow, runs } = options;
  const asked = options.revision === 'all' ? revisions : [options.revision];
  if (options.sample)
    return [...planMutants(['2023-08'], sampleMutants(), runs), ...planLegal(['2023-08'], sampleLegal())];
  if (rare) return planRare(choose(rareMutants, ids));
  if (!legal) return planMutants(asked, choose(mutants, ids), runs);
  const quick = legalOperators.filter(({ isSlow }) => (isSlow === true) === slow);
  return planLegal(asked, choose(ids.length === 0 ? quick : legalOperators, ids));
}

async function prove(options: MutantsOptions): Promise<void> {
  if (options.proofs) {
    for (const mutant of sampleMutants()) await proveReplay(mutant, tally);
    await proveWaivers(tally);
    await proveNeighbours(tally);
    return;
  }
  const sources = sourcesFingerprint();
  const earlier: KillMatrix = options.fresh ? { sources, entries: [] } : readMatrix(matrixPath, sources);
  const { verbose: isVerbose } = options;
  const plan = planOf(options);
  const matrix = await executePlan(plan, { path: matrixPath, matrix: earlier, tally, isVerbose });
  // The page shows only complete runs: fewer runs of each property may leave out what is violated along with it.
  const isComplete = options.rare || options.legal || options.runs === LOOPBACK_RUNS;
  if (isComplete && options.mutant.length === 0 && !options.sample) writeSections(sectionsOf(plan, matrix));
}

try {
  await mutantsProgram(prove).parseAsync();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exit(2);
}
const { passed, failed } = tally;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
const results = process.env['MUTANT_RESULTS'];
if (results !== undefined) writeFileSync(results, JSON.stringify({ passed, failed }));
process.exit(failed === 0 && passed > 0 ? 0 : 1);
