import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inLanes } from '../basics/lanes.ts';
import { packageRoot } from '../cli/package-info.ts';
import { loadSdkSuites } from '../cli/run/load-suites.ts';
import type { SdkRequirementId } from '../contract/sdk-requirements.ts';
import { SdkUnderTest } from '../sdk/driver/sdk-under-test.ts';
import { runSdk } from '../sdk/execute/run-sdk.ts';
import { Redactor } from '../secret/redact.ts';

// `npm run sdk-mutants [-- ID…]`: each SDK with one decision taken wrongly is caught by a scenario of the requirement
// that it breaks. The last line counts what was shown.

type SdkMutant = { id: string; breaks: SdkRequirementId[] };

const LANES = 3;
const RUNS = 100;
const SEED = 1;
const driver = join(packageRoot, 'src', 'proof', 'sdk-mutants', 'driver', 'driver.mjs');

/** Whether a scenario of a requirement that the mutant breaks fails. */
async function isCaught({ id, breaks }: SdkMutant): Promise<boolean> {
  await using sdk = new SdkUnderTest(`"${process.execPath}" "${driver}" ${id}`);
  const settings = {
    driver: id,
    revision: '2026-07' as const,
    seed: SEED,
    runs: RUNS,
    selection: breaks,
    replayOptions: '',
    signal: new AbortController().signal,
  };
  const { cases } = await runSdk([sdk], settings, new Redactor());
  return cases.some(({ outcome }) => outcome === 'violated');
}

const { positionals } = parseArgs({ allowPositionals: true });
await loadSdkSuites();
const all = JSON.parse(
  execFileSync(process.execPath, [driver, '--list'], { encoding: 'utf8' }),
) as SdkMutant[];
const chosen = all.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
let passed = 0;
await inLanes(chosen, LANES, async (mutants) => {
  for (const mutant of mutants) {
    const caught = await isCaught(mutant);
    if (caught) passed += 1;
    process.stdout.write(`${caught ? 'ok     ' : 'SURVIVED'} ${mutant.id} (${mutant.breaks.join(', ')})\n`);
  }
});
process.stdout.write(`${passed} passed, ${chosen.length - passed} failed\n`);
process.exit(passed === chosen.length && passed > 0 ? 0 : 1);
