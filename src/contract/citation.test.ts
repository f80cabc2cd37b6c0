import { describe, expect, test } from 'vitest';
import { anchor, citation, pageUrl } from './citation.ts';
import { ContractError } from './contract-error.ts';
import { headingsOf } from './fixtures/headings.ts';
import { findRequirement, requirements } from './requirements.ts';
import { revisions } from './revision.ts';

describe('citation', () => {
  test('names revision, page, section and basis', () => {
    expect(citation(findRequirement('RF-KEY-01'), '2023-08')).toBe(
      'page 2023-08 token-refresh, Request Format (prose)',
    );
    expect(citation(findRequirement('RF-KEY-01'), '2026-07')).toBe(
      'page 2026-07 token-refresh, Request format (prose)',
    );
  });

  test('adds further passages', () => {
    expect(citation(findRequirement('RF-REQ-02'), '2023-08')).toBe(
      'page 2023-08 token-refresh, Request Example (sample); token-refresh, Request Format (prose)',
    );
  });

  test('refuses a revision that does not know the requirement', () => {
    const cite = () => citation(findRequirement('GN-IN-04'), '2026-07');
    expect(cite).toThrow(ContractError);
    expect(cite).toThrow(/GN-IN-04 has no source in revision 2026-07/);
  });

  test.each(revisions)('of %s cites only headings that exist on its pages', (revision) => {
    for (const { id, sources } of requirements) {
      const source = sources[revision];
      if (source === undefined) continue;
      for (const { page, section } of [source, ...(source.also ?? [])]) {
        expect(headingsOf[revision][page], id).toContain(section);
      }
    }
  });
});

describe('pageUrl', () => {
  test('points to the section of the upstream page', () => {
    expect(pageUrl(findRequirement('RF-OPT-01'), '2023-08')).toBe(
      'https://euid.eu/docs/endpoints/post-token-refresh#successful-response-with-opt-out',
    );
    expect(pageUrl(findRequirement('GN-IN-01'), '2026-07')).toBe(
      'https://euid.eu/docs/endpoints/post-token-generate#unencrypted-json-body-parameters',
    );
    expect(pageUrl(findRequirement('RF-ENC-06'), '2023-08')).toBe(
      'https://euid.eu/docs/getting-started/gs-encryption-decryption#encrypted-response-envelope',
    );
  });

  test('points to the page itself when the title is cited', () => {
    expect(pageUrl(findRequirement('RF-REQ-03'), '2023-08')).toBe(
      'https://euid.eu/docs/endpoints/post-token-refresh',
    );
  });

  const renamedInCaseOnly = requirements.filter(({ sources }) => {
    const [older, newer] = revisions.map((revision) => sources[revision]?.section.toLowerCase());
    return older !== undefined && older === newer;
  });
  test.each(renamedInCaseOnly)(
    '$id: a heading keeps its anchor when only its case changed',
    (requirement) => {
      expect(pageUrl(requirement, '2023-08')).toBe(pageUrl(requirement, '2026-07'));
    },
  );
});

describe('anchor', () => {
  // The pages' own lists of samples link to these.
  test.each([
    ['Successful Response With Tokens', 'successful-response-with-tokens'],
    ['Successful response with opt-out', 'successful-response-with-opt-out'],
    ['Error Response', 'error-response'],
    ['Optout', 'optout'],
  ])('of %s is %s', (heading, expected) => {
    expect(anchor(heading)).toBe(expected);
  });
});
