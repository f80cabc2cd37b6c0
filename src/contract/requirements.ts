import type { Requirement } from './requirement.ts';
import { exclusions } from './requirements/exclusions.ts';
import { generateRequirements } from './requirements/gn.ts';
import { refreshBodyRequirements } from './requirements/rf-body.ts';
import { refreshEncryptionRequirements } from './requirements/rf-enc.ts';
import { responseKeyRequirements } from './requirements/rf-key.ts';
import { optOutRequirements } from './requirements/rf-opt.ts';
import { refreshRequestRequirements } from './requirements/rf-req.ts';
import { lifecycleRequirements } from './requirements/rf-sem.ts';
import { refreshStatusRequirements } from './requirements/rf-st.ts';
import type { Revision } from './revision.ts';

const literals = [
  ...refreshRequestRequirements,
  ...refreshEncryptionRequirements,
  ...responseKeyRequirements,
  ...refreshBodyRequirements,
  ...optOutRequirements,
  ...refreshStatusRequirements,
  ...lifecycleRequirements,
  ...generateRequirements,
  ...exclusions,
] as const;

/** Every id of the catalogue, exclusions included, so that a misspelt one does not compile. */
export type RequirementId = (typeof literals)[number]['id'];

/** The ids that a test may name: all but the exclusions. */
export type TestedRequirementId = Exclude<RequirementId, (typeof exclusions)[number]['id']>;

/** A requirement of the catalogue, known by a literal id. */
export type CataloguedRequirement = Requirement & { id: RequirementId };

/** The whole catalogue in the order of reports, whatever the revision. */
export const requirements: readonly CataloguedRequirement[] = literals;

const byId: ReadonlyMap<string, CataloguedRequirement> = new Map(
  requirements.map((requirement) => [requirement.id, requirement]),
);

/** The requirement of that id; a literal id always has one, any other text perhaps none. */
export function findRequirement(id: RequirementId): CataloguedRequirement;
export function findRequirement(id: string): CataloguedRequirement | undefined;
export function findRequirement(id: string): CataloguedRequirement | undefined {
  return byId.get(id);
}

/** What a revision asks for, exclusions included: the requirements that have a source there. */
export function requirementsOf(revision: Revision): readonly CataloguedRequirement[] {
  return requirements.filter(({ sources }) => sources[revision] !== undefined);
}
