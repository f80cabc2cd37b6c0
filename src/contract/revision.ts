/** The dated editions of the specification that the suite knows, oldest first. */
export const revisions = ['2023-08', '2026-07'] as const;

export type Revision = (typeof revisions)[number];

/** The edition a run is judged by when none is named. */
export const defaultRevision: Revision = '2023-08';

/** Whether a text names an edition, exactly as `revisions` spells it. */
export function isRevision(value: string): value is Revision {
  return revisions.some((revision) => revision === value);
}
