import type { Revision } from './revision.ts';

/** How binding a requirement is. INFO is recorded and never fails. */
export type Keyword = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'INFO';

/**
 * The evidence for a requirement on the page. `implied` follows from the page but is not written there; `observed` is
 * what a running operator does where the page says nothing.
 */
export type Basis = 'table' | 'prose' | 'sample' | 'linked page' | 'implied' | 'observed';

/** The documentation page of a requirement. */
export type Page = 'token-refresh' | 'token-generate' | 'encryption';

/**
 * What a target or a run must offer before a requirement can be tested. `expired-token` needs a movable clock, a wait,
 * or a vault of tokens from earlier runs. `aged-token` is a token that has been valid for a while, had in one of the same
 * ways. `many-requests` is for properties that can be left out when requests are
 * limited, because another test covers them.
 */
export type Need =
  | 'credentials'
  | 'other-site-key'
  | 'unprivileged-key'
  | 'expired-token'
  | 'aged-token'
  | 'clock'
  | 'opt-out-control'
  | 'key-control'
  | 'client-control'
  | 'second-target'
  | 'later-moment'
  | 'many-requests'
  // What a driver of an SDK must be able to do.
  | 'driver-generate'
  | 'driver-state'
  | 'driver-timer'
  | 'driver-persistence';

/** The parts of the contract with their titles, in the order of reports. */
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

/** The id of a part of the contract. */
export type Part = (typeof parts)[number]['id'];

/** A place on a documentation page, with the heading spelled as on that page. */
export type Passage = { section: string; basis: Basis; page: Page };

/** The place of a requirement in one revision; `also` names other places that state part of it. */
export type Source = Passage & { also?: readonly Passage[] };

/** One reading of a passage that contradicts itself or another passage. */
export type Reading = { id: string; statement: string };

/** One row of the catalogue. */
export type Requirement = {
  /** Stable: an id never changes its meaning and is never reused. */
  id: string;
  keyword: Keyword;
  part: Part;
  statement: string;
  /** Why a careful reader expects it where no page says so. */
  why?: string;
  /** A revision without a source does not have the requirement. */
  sources: Partial<Record<Revision, Source>>;
  /** Every test of the requirement needs these, and may need more; one that only adds to others may need less. */
  needs: readonly Need[];
  /** The readings that the page allows; a run records which of them the target follows. */
  contested?: { readings: readonly Reading[] };
  /** The reason why the suite does not test it. */
  exclusion?: string;
};

/** The title of a part. */
export function partTitle(part: Part): string {
  return parts.find(({ id }) => id === part)?.title ?? part;
}
