import type { Revision } from './revision.ts';

/** How binding a requirement is. INFO is recorded and never fails. */
export type Keyword = 'MUST' | 'MUST NOT' | 'SHOULD' | 'INFO';

/**
 * What a requirement rests on. `implied` follows from the page without standing there, `observed` is
 * what a running operator does where the page is silent.
 */
export type Basis = 'table' | 'prose' | 'sample' | 'linked page' | 'implied' | 'observed';

/** The documentation page a requirement is read from. */
export type Page = 'token-refresh' | 'token-generate' | 'encryption';

/**
 * What a target, or the run, has to offer before a requirement can be shown at all.
 * `expired-token` is met by a movable clock, by waiting, or by a vault of tokens from earlier runs.
 * `many-requests` is for properties that another one's traffic makes dispensable where requests are dear.
 */
export type Need =
  | 'credentials'
  | 'other-site-key'
  | 'unprivileged-key'
  | 'expired-token'
  | 'clock'
  | 'opt-out-control'
  | 'key-control'
  | 'client-control'
  | 'second-target'
  | 'later-moment'
  | 'many-requests';

/** The parts of the contract with the titles they are shown under, in the order of reports. */
export const parts = [
  { id: 'request', title: 'Request' },
  { id: 'encryption', title: 'Encryption' },
  { id: 'key-rotation', title: 'Key rotation' },
  { id: 'identity', title: 'Identity' },
  { id: 'opt-out', title: 'Opt-out' },
  { id: 'status-mapping', title: 'Status mapping' },
  { id: 'lifecycle', title: 'Lifecycle' },
  { id: 'generate', title: 'Generate' },
] as const;

export type Part = (typeof parts)[number]['id'];

/** A place on a documentation page: the heading as that page spells it. */
export type Passage = { section: string; basis: Basis; page: Page };

/** Where a requirement stands in one revision; `also` names further places that carry part of it. */
export type Source = Passage & { also?: readonly Passage[] };

/** One way of reading a passage that contradicts itself or another. */
export type Reading = { id: string; statement: string };

/** One row of the catalogue. */
export type Requirement = {
  /** Stable: an id never changes its meaning and is never used again. */
  id: string;
  keyword: Keyword;
  part: Part;
  statement: string;
  /** A revision without a source does not know the requirement. */
  sources: Partial<Record<Revision, Source>>;
  /** Without these not one case of the requirement can be shown; cases may need more. */
  needs: readonly Need[];
  /** The readings that the page allows; a run records which of them the target follows. */
  contested?: { readings: readonly Reading[] };
  /** Why the suite does not test it. */
  exclusion?: string;
};

/** The title a part is shown under. */
export function partTitle(part: Part): string {
  return parts.find(({ id }) => id === part)?.title ?? part;
}
