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
import { type SdkRequirementId, sdkRequirements } from './sdk-requirements.ts';

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

/** Every id of the requirements on operators, including exclusions. */
export type OperatorRequirementId = (typeof literals)[number]['id'];

/** Every id of the catalogue, so that a misspelt id does not compile. */
export type RequirementId = OperatorRequirementId | SdkRequirementId;

/** The ids that a test may name: all except the exclusions. */
export type TestedRequirementId = Exclude<OperatorRequirementId, (typeof exclusions)[number]['id']>;

/** A requirement of the catalogue, with a literal id. */
export type CataloguedRequirement = Requirement & { id: RequirementId };

/** The requirements on operators of all revisions, in the order of reports. */
export const requirements: readonly CataloguedRequirement[] = literals;

const byId: ReadonlyMap<string, CataloguedRequirement> = new Map(
  [...requirements, ...sdkRequirements].map((requirement) => [requirement.id, requirement]),
);

/** The requirement with this id; always defined for a literal id, possibly undefined for other text. */
export function findRequirement(id: RequirementId): CataloguedRequirement;
export function findRequirement(id: string): CataloguedRequirement | undefined;
export function findRequirement(id: string): CataloguedRequirement | undefined {
  return byId.get(id);
}

/** The requirements with a source in this revision, including exclusions. */
export function requirementsOf(revision: Revision): readonly CataloguedRequirement[] {
  return requirements.filter(({ sources }) => sources[revision] !== undefined);
}
