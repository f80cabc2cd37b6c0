import { findRequirement, type RequirementId } from '../../contract/requirements.ts';

/**
 * The observation that a target follows one reading of a contested requirement.
 * @throws Error when the catalogue knows no such reading, which is a defect of the suite
 */
export function readingFollowed(id: RequirementId, reading: string): string {
  const found = findRequirement(id).contested?.readings.find((candidate) => candidate.id === reading);
  if (found === undefined) throw new Error(`${id} has no reading "${reading}": take one from its entry`);
  return `follows the reading "${reading}": ${found.statement}`;
}
