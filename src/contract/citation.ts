import { ContractError } from './contract-error.ts';
import type { Page, Passage, Requirement } from './requirement.ts';
import type { Revision } from './revision.ts';

/** Where upstream publishes the pages. Only today's edition has an address; headings kept their anchors. */
const addresses: Record<Page, string> = {
  'token-refresh': 'https://euid.eu/docs/endpoints/post-token-refresh',
  'token-generate': 'https://euid.eu/docs/endpoints/post-token-generate',
  encryption: 'https://euid.eu/docs/getting-started/gs-encryption-decryption',
};

/** The headings that are page titles; they have no anchor. */
const pageTitles: ReadonlySet<string> = new Set(['POST /token/refresh', 'POST /token/generate']);

/**
 * The place of a requirement, such as `page 2023-08 token-refresh, Request Format (prose)`; more passages follow after
 * semicolons.
 *
 * @throws {ContractError} `not-in-revision` when the revision does not have the requirement
 */
export function citation(requirement: Requirement, revision: Revision): string {
  const { also = [], ...first } = sourceOf(requirement, revision);
  return `page ${revision} ${[first, ...also].map(passageText).join('; ')}`;
}

/**
 * The upstream address of the first section that a requirement cites.
 *
 * @throws {ContractError} `not-in-revision` when the revision does not have the requirement
 */
export function pageUrl(requirement: Requirement, revision: Revision): string {
  const { page, section } = sourceOf(requirement, revision);
  return pageTitles.has(section) ? addresses[page] : `${addresses[page]}#${anchor(section)}`;
}

/** The anchor of a heading, by GitHub's rule, which the upstream site follows. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');
}

function passageText({ page, section, basis }: Passage): string {
  return `${page}, ${section} (${basis})`;
}

function sourceOf(requirement: Requirement, revision: Revision) {
  const source = requirement.sources[revision];
  if (source === undefined) {
    throw new ContractError(
      'not-in-revision',
      `${requirement.id} has no source in revision ${revision}: take requirements from requirementsOf.`,
    );
  }
  return source;
}
