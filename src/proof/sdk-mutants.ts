import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defined } from '../basics/defined.ts';
import { inLanes } from '../basics/lanes.ts';
import { packageRoot } from '../basics/package-root.ts';
import type { SdkRequirementId } from '../contract/sdk-requirements.ts';
import type { CaseRecord } from '../run/evidence/case-record.ts';
import { loadSdkSuites } from '../run/execute/load-suites.ts';
import { SdkDrivers } from '../sdk/driver/sdk-drivers.ts';
import { runSdk } from '../sdk/execute/run-sdk.ts';
import { Redactor } from '../secret/redact.ts';
import { writeSections } from './kill-matrix/page-file.ts';
import { isCaught, type RightSdkRun, type SdkMutantRun, sdkSection } from './sdk-mutants/sdk-section.ts';

// `npm run sdk-mutants [-- ID…]`: each SDK with one decision taken wrongly is caught by a scenario of the requirement
// that it breaks, and the SDK with none passes every scenario. The last line counts what was shown.

type SdkMutant = { id: string; breaks: SdkRequirementId[] };

const LANES = 3;
const RUNS = 100;
const SEED = 1;
const mutantDriver = join(packageRoot, 'src', 'proof', 'sdk-mutants', 'driver', 'driver.mjs');
const rightDriver = join(packageRoot, 'drivers', 'reference', 'driver.mjs');

/** What the scenarios of some requirements, or all of them, say of the SDK behind a driver. */
async function casesOf(
  driver: string,
  processes: number,
  selection?: SdkRequirementId[],
): Promise<CaseRecord[]> {
  await using sdks = new SdkDrivers(`"${process.execPath}" ${driver}`, processes);
  const settings = {
    driver,
    revision: '2026-07' as const,
    seed: SEED,
    runs: RUNS,
    replayOptions: '',
    signal: new AbortController().signal,
    ...defined({ selection }),
  };
  const { cases } = await runSdk(sdks.all, settings, new Redactor());
  return cases;
}

async function runMutant({ id, breaks }: SdkMutant): Promise<SdkMutantRun> {
  const cases = await casesOf(`"${mutantDriver}" ${id}`, 1, breaks);
  const violated = cases
    .filter(({ outcome }) => outcome === 'violated')
    .map(({ requirement }) => requirement);
  return { id, breaks, violated };
}

async function runRight(): Promise<RightSdkRun> {
  const cases = await casesOf(`"${rightDriver}"`, LANES);
  return { scenarios: cases.length, passed: cases.filter(({ outcome }) => outcome === 'passed').length };
}

const { positionals } = parseArgs({ allowPositionals: true });
await loadSdkSuites();
const all = JSON.parse(
  execFileSync(process.execPath, [mutantDriver, '--list'], { encoding: 'utf8' }),
) as SdkMutant[];
const chosen = all.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const say = (isRight: boolean, what: string) =>
  process.stdout.write(`${isRight ? 'ok      ' : 'NOT OK  '}${what}\n`);

const runs = new Map<string, SdkMutantRun>();
await inLanes(chosen, LANES, async (mutants) => {
  for (const mutant of mutants) {
    const run = await runMutant(mutant);
    runs.set(mutant.id, run);
    const breaks = mutant.breaks.join(', ');
    say(isCaught(run), `${mutant.id} ${isCaught(run) ? 'is caught by' : 'survives'} ${breaks}`);
  }
});
const done = chosen.flatMap(({ id }) => runs.get(id) ?? []);
const shown = done.map(isCaught);
// The page shows only complete runs.
if (positionals.length === 0) {
  const right = await runRight();
  shown.push(right.passed === right.scenarios);
  say(
    right.passed === right.scenarios,
    `the right SDK passes ${right.passed} of ${right.scenarios} scenarios`,
  );
  writeSections([sdkSection(done, right)]);
}
const passed = shown.filter(Boolean).length;
process.stdout.write(`${passed} passed, ${shown.length - passed} failed\n`);
process.exit(passed === shown.length && passed > 0 ? 0 : 1);
