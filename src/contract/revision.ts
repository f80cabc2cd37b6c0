/** The dated editions of the specification that the suite knows, oldest first. */
export const revisions = ['2023-08', '2026-07'] as const;

export type Revision = (typeof revisions)[number];

/** The edition that judges a run by default. */
export const defaultRevision: Revision = '2023-08';

/** Whether a text is the name of an edition, spelled as in `revisions`. */
export function isRevision(value: string): value is Revision {
  return revisions.some((revision) => revision === value);
}
