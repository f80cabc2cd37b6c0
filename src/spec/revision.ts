/** The dated editions of the documentation that have tables under `schemas/`, oldest first. */
export const revisions = ['2023-08', '2026-07'] as const;

export type Revision = (typeof revisions)[number];
