import type { Divergence } from './divergence.ts';
import { generateDivergences } from './divergences/generate.ts';
import { optOutDivergences } from './divergences/opt-out.ts';
import { requestDivergences } from './divergences/request.ts';
import { statusDivergences } from './divergences/status.ts';
import type { RequirementId } from './requirements.ts';
import type { Revision } from './revision.ts';

/** The register of divergences, in the order of their ids. */
export const divergences: readonly Divergence[] = [
  ...optOutDivergences,
  ...statusDivergences,
  ...requestDivergences,
  ...generateDivergences,
].toSorted((left, right) => left.id.localeCompare(right.id));

/** The divergences on a requirement, in one revision or in all. */
export function divergencesOf(requirement: RequirementId, revision?: Revision): readonly Divergence[] {
  return divergences.filter(
    (entry) =>
      entry.requirement === requirement && (revision === undefined || entry.revisions.includes(revision)),
  );
}
