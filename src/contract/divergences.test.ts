import { describe, expect, test } from 'vitest';
import { divergences, divergencesOf } from './divergences.ts';
import { renderDivergences } from './divergences-page.ts';
import { findRequirement, requirements } from './requirements.ts';

/** The requirements that the recorded operator violates, typed by hand from the contract. */
const violatedByTheRecordedOperator = [
  'RF-OPT-02',
  'RF-OPT-03',
  'RF-ST-01',
  'RF-ST-04',
  'RF-ST-05',
  'RF-ST-06',
  'RF-ST-08',
  'RF-ST-10',
  'GN-IN-02',
  'GN-ENV-02',
] as const;

describe('the register of divergences', () => {
  test('numbers its entries without a gap', () => {
    const expected = divergences.map((_, index) => `DV-${String(index + 1).padStart(2, '0')}`);
    expect(divergences.map(({ id }) => id)).toEqual(expected);
    expect(divergences.length).toBeGreaterThanOrEqual(violatedByTheRecordedOperator.length);
  });

  test.each(violatedByTheRecordedOperator)('explains the violation of %s by the documented reading', (id) => {
    expect(divergencesOf(id).some(({ follows }) => follows === 'documented')).toBe(true);
  });

  test('has an entry on every contested requirement', () => {
    const contested = requirements.filter((requirement) => requirement.contested !== undefined);
    expect(contested.map(({ id }) => id).filter((id) => divergencesOf(id).length === 0)).toEqual([]);
  });

  test('cites requirements only in revisions that have them', () => {
    for (const { id, requirement, revisions } of divergences) {
      expect(revisions.length, id).toBeGreaterThan(0);
      for (const revision of revisions)
        expect(findRequirement(requirement).sources[revision], id).toBeDefined();
    }
  });

  test('can be asked for one revision', () => {
    expect(divergencesOf('RF-OPT-03', '2023-08').map(({ id }) => id)).toEqual(['DV-02']);
    expect(divergencesOf('RF-OPT-03', '2026-07').map(({ id }) => id)).toEqual(['DV-03']);
    expect(divergencesOf('RF-KEY-01')).toEqual([]);
  });
});

describe('the page', () => {
  const page = () => renderDivergences();

  test('has one section per entry and one per contested requirement', () => {
    expect(page().match(/^## DV-\d\d$/gm)).toHaveLength(divergences.length);
    expect(page().match(/^### \S+$/gm)).toEqual([
      '### RF-REQ-03',
      '### RF-OPT-02',
      '### RF-ST-05',
      '### RF-ST-07',
      '### RF-ST-09',
      '### GN-ST-01',
    ]);
  });

  test('links each row of its overview to a section', () => {
    const links = [...page().matchAll(/^\| \[DV-\d\d\]\(#(dv-\d\d)\)/gm)].map(([, target]) => target);
    const sections = [...page().matchAll(/^## (DV-\d\d)$/gm)].map(([, id]) => id?.toLowerCase());
    expect(links).toEqual(sections);
  });

  test('ends with one line feed and has no trailing blanks', () => {
    expect(page()).toMatch(/[^\n]\n$/);
    expect(page()).not.toMatch(/[ \t]$/m);
  });
});
