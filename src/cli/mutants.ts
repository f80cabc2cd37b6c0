import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { revisions } from '../contract/revision.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { mutants } from '../mutants/mutants.ts';
import { parseReplayPoint } from '../run/replay-point.ts';
import type { JudgedFailure, RunVerdict } from '../run/verdict-value.ts';
import { loadWaivers } from '../run/waiver.ts';
import { failuresOf, runAgainst } from './mutant-run.ts';
import { packageRoot } from './package-info.ts';

// `npm run mutants [-- ID…]`: holds the suite against wrong operators. The last line counts what was shown.

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const isProof = process.argv.includes('--waivers');
const isWaiversOnly = process.argv.includes('--waivers-only');
const isWhole = process.argv.includes('--all-requirements');
let passed = 0;
let failed = 0;

function report(holds: boolean, line: string): void {
  if (holds) passed += 1;
  else failed += 1;
  process.stdout.write(`${holds ? 'ok     ' : 'NOT OK '} ${line}\n`);
}

function revisionOf(mutant: Mutant) {
  return (mutant.revisions ?? revisions)[0] ?? '2023-08';
}

/** A mutant is killed when a requirement it breaks is found violated. */
async function kill(mutant: Mutant): Promise<RunVerdict> {
  const verdict = await runAgainst({
    behaviour: mutant.id,
    revision: revisionOf(mutant),
    ...(isWhole ? {} : { requirements: mutant.breaks }),
  });
  const violated = verdict.requirements.filter((one) => one.verdict === 'violates').map(({ id }) => id);
  const others = violated.filter((id) => !mutant.breaks.includes(id));
  const beside = others.length === 0 ? '' : `, also ${others.join(', ')}`;
  report(
    violated.some((id) => mutant.breaks.includes(id)),
    `${mutant.id} breaks ${mutant.breaks.join(', ')}${beside}`,
  );
  return verdict;
}

function propertyFailure(verdict: RunVerdict): JudgedFailure | undefined {
  return failuresOf(verdict).find((failure) => pointOf(failure)?.path !== undefined);
}

function pointOf(failure: JudgedFailure) {
  return parseReplayPoint(/--path (\S+)$/.exec(failure.replay)?.[1] ?? '');
}

/** A property's failure is found again, the same, by what it printed. */
async function replay(mutant: Mutant, failure: JudgedFailure): Promise<void> {
  const point = pointOf(failure);
  const again = await runAgainst({
    behaviour: mutant.id,
    revision: revisionOf(mutant),
    ...(point === undefined ? {} : { replay: point }),
  });
  const isSame = (one: JudgedFailure) =>
    one.test === failure.test && one.message === failure.message && one.expected === failure.expected;
  report(failuresOf(again).some(isSame), `${failure.test} replays the failure of ${mutant.id}`);
}

/** A violation beyond what its waiver expects is shown beside the one it does expect. */
async function exceed(requirement: string, file: string): Promise<void> {
  for (const revision of revisions) {
    const waivers = loadWaivers(file, { revision, today: '2026-01-01' });
    if (!waivers.active.some((waiver) => waiver.requirement === requirement)) continue;
    const behaviours = candidates(requirement).flatMap(({ id }) => [`observed~${id}`, `observed~~${id}`]);
    for (const behaviour of behaviours) {
      const verdict = await runAgainst({ behaviour, revision, requirements: [requirement], waivers });
      const kinds = new Set(failuresOf(verdict).map((failure) => failure.waived));
      if (kinds.size < 2) continue;
      report(true, `the waiver of ${requirement} does not cover ${behaviour}`);
      return;
    }
  }
  report(false, `no mutant shows a violation of ${requirement} beyond its waiver`);
}

/** Mutants that break a requirement, then those that break another of its family. */
function candidates(requirement: string): Mutant[] {
  const family = requirement.replace(/\d+$/, '');
  const breaking = (test: (id: string) => boolean) => mutants.filter(({ breaks }) => breaks.some(test));
  const direct = breaking((id) => id === requirement);
  // These change the looks of an answer, whatever it says.
  const looks = breaking((id) => ['RF-ENC-01', 'RF-ENC-02', 'RF-ST-02', 'GN-ST-01'].includes(id));
  const near = breaking((id) => id.startsWith(family));
  return [...new Set([...direct, ...looks, ...near])];
}

const replayed = new Set<string>();
const chosen = mutants.filter(({ id }) => asked.length === 0 || asked.includes(id));
for (const mutant of isWaiversOnly ? [] : chosen) {
  const verdict = await kill(mutant);
  const failure = propertyFailure(verdict);
  if (failure === undefined && isProof) report(false, `no property found ${mutant.id}`);
  const family = failure?.test.replace(/-\d+\..*$/, '');
  if (failure === undefined || family === undefined || replayed.has(family)) continue;
  replayed.add(family);
  await replay(mutant, failure);
}
if (asked.length === 0 || isProof) {
  const file = join(packageRoot, 'suites', 'waivers', 'observed.json');
  const { active } = loadWaivers(file, { revision: '2023-08', today: '2026-01-01' });
  for (const { requirement } of active) await exceed(requirement, file);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
const results = process.env['MUTANT_RESULTS'];
if (results !== undefined) writeFileSync(results, JSON.stringify({ passed, failed }));
process.exit(failed === 0 && passed > 0 ? 0 : 1);
