import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { type Revision, revisions } from '../../contract/revision.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutants } from '../../mutants/mutants.ts';
import { loadWaivers, type WaiverSet } from '../../run/waivers/waiver.ts';
import type { ActiveWaiver } from '../../run/waivers/waiver-match.ts';
import { failuresOf, runAgainst } from './mutant-run.ts';
import type { ProofTally } from './proof-tally.ts';

// A day on which every waiver is valid, so that the proof does not depend on the date.
export const TODAY = '2026-01-01';

/** The waivers of the observed operator. */
export const observedWaivers = join(packageRoot, 'suites', 'waivers', 'observed.json');

export type WaiverProof = {
  /** The waivers of the observed operator by default. */
  file?: string;
  run?: typeof runAgainst;
};

/** Proves for every waiver of a file that a violation beyond it still fails the run. */
export async function proveWaivers(
  tally: ProofTally,
  { file = observedWaivers, run = runAgainst }: WaiverProof = {},
): Promise<void> {
  const sets = revisions.map((revision) => ({ revision, ...loadWaivers(file, { revision, today: TODAY }) }));
  // A waiver for a single revision must be proven too, separately from waivers of another revision.
  const all = new Map(sets.flatMap(({ active }) => active.map((waiver) => [nameOf(waiver), waiver])));
  for (const [name, { requirement }] of all) {
    const bearing = sets.filter(({ active }) => active.some((waiver) => nameOf(waiver) === name));
    await exceed(requirement, bearing, tally, run);
  }
}

// Unique within the files of a run.
function nameOf({ requirement, kind, revision }: ActiveWaiver): string {
  return [requirement, kind, revision].join(' ');
}

async function exceed(
  requirement: string,
  sets: readonly (WaiverSet & { revision: Revision })[],
  tally: ProofTally,
  run: typeof runAgainst,
): Promise<void> {
  for (const { revision, ...waivers } of sets) {
    const behaviours = candidates(requirement).flatMap(({ id }) => [`observed~${id}`, `observed~~${id}`]);
    for (const behaviour of behaviours) {
      const verdict = await run({ behaviour, revision, requirements: [requirement], waivers });
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
  // These change the form of an answer with any content.
  const looks = breaking((id) => ['RF-ENC-01', 'RF-ENC-02', 'RF-ST-02', 'GN-ST-01'].includes(id));
  const near = breaking((id) => id.startsWith(family));
  return [...new Set([...direct, ...looks, ...near])];
}
