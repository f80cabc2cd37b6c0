import { type Revision as Edition, revisions as editions } from '../spec/revision.ts';

/** A dated edition of the specification; the suite supports every edition with tables. */
export type Revision = Edition;

/** Oldest first. */
export const revisions = editions;

/** The edition that judges a run by default. */
export const defaultRevision: Revision = '2023-08';

/** Whether a text is the name of an edition, spelled as in `revisions`. */
export function isRevision(value: string): value is Revision {
  return revisions.some((revision) => revision === value);
}
