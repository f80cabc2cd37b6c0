import { join } from 'node:path';
import { packageRoot } from '../../cli/package-info.ts';
import { revisions } from '../../contract/revision.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutants } from '../../mutants/mutants.ts';
import { loadWaivers } from '../../run/waiver.ts';
import { failuresOf, runAgainst } from './mutant-run.ts';
import type { ProofTally } from './proof-tally.ts';

// A day on which every waiver holds, so that the proof does not change with the calendar.
const TODAY = '2026-01-01';

/** Shows for every waiver of the observed operator that a violation beyond it still fails the run. */
export async function proveWaivers(tally: ProofTally): Promise<void> {
  const file = join(packageRoot, 'suites', 'waivers', 'observed.json');
  const { active } = loadWaivers(file, { revision: '2023-08', today: TODAY });
  for (const { requirement } of active) await exceed(requirement, file, tally);
}

async function exceed(requirement: string, file: string, tally: ProofTally): Promise<void> {
  for (const revision of revisions) {
    const waivers = loadWaivers(file, { revision, today: TODAY });
    if (!waivers.active.some((waiver) => waiver.requirement === requirement)) continue;
    const behaviours = candidates(requirement).flatMap(({ id }) => [`observed~${id}`, `observed~~${id}`]);
    for (const behaviour of behaviours) {
      const verdict = await runAgainst({ behaviour, revision, requirements: [requirement], waivers });
      const kinds = new Set(failuresOf(verdict).map((failure) => failure.waived));
      if (kinds.size < 2) continue;
      tally.note(true, `the waiver of ${requirement} does not cover ${behaviour}`);
      return;
    }
  }
  tally.note(false, `no mutant shows a violation of ${requirement} beyond its waiver`);
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
