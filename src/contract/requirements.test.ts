import { describe, expect, test } from 'vitest';
import type { Keyword } from './requirement.ts';
import { parts, partTitle } from './requirement.ts';
import { findRequirement, requirements, requirementsOf } from './requirements.ts';
import { revisions } from './revision.ts';

/** The contract's ids by keyword, typed by hand from the contract, not from the catalogue. */
const pinned: Record<Keyword, string> = {
  MUST: `
    RF-REQ-01 RF-REQ-02 RF-REQ-03 RF-REQ-04 RF-REQ-05 RF-REQ-06 RF-REQ-07 RF-REQ-08
    RF-ENC-01 RF-ENC-02 RF-ENC-03 RF-ENC-04 RF-ENC-05 RF-ENC-06 RF-ENC-07
    RF-KEY-01 RF-KEY-03 RF-KEY-04
    RF-BODY-01 RF-BODY-02 RF-BODY-03 RF-BODY-04 RF-BODY-05 RF-BODY-06 RF-BODY-07
    RF-OPT-01 RF-OPT-03 RF-OPT-04 RF-OPT-05
    RF-ST-01 RF-ST-02 RF-ST-03 RF-ST-04 RF-ST-05 RF-ST-06 RF-ST-08 RF-ST-09
    RF-SEM-01 RF-SEM-04 RF-SEM-07
    GN-ENV-01 GN-AUTH-01 GN-IN-01 GN-IN-02 GN-IN-03 GN-OUT-01 GN-OUT-02 GN-OUT-03 GN-OPT-01 GN-ST-01`,
  'MUST NOT': 'RF-ENC-08 RF-KEY-02 RF-OPT-02 RF-OPT-06 RF-ST-07 RF-ST-10 RF-ST-12 RF-ST-13',
  SHOULD: 'RF-REQ-11 RF-REQ-12 RF-REQ-13 RF-KEY-05 RF-BODY-09 RF-ST-11 RF-SEM-03 GN-ENV-02',
  'SHOULD NOT': 'RF-ENC-09',
  INFO: 'RF-REQ-09 RF-REQ-10 RF-BODY-08 RF-SEM-02 RF-SEM-05 RF-SEM-06 GN-IN-04',
};

const excluded = [
  'RF-EXC-01',
  'RF-EXC-02',
  'RF-EXC-03',
  'GN-EXC-01',
  'GN-EXC-02',
  'GN-EXC-03',
  'GN-EXC-04',
  'GN-EXC-05',
];

const tested = requirements.filter(({ exclusion }) => exclusion === undefined);

describe('the catalogue', () => {
  test.each(Object.entries(pinned))('has exactly the contract’s %s requirements', (keyword, ids) => {
    const found = tested.filter((requirement) => requirement.keyword === keyword).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids.trim().split(/\s+/).toSorted());
  });

  test('has each id once', () => {
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  });

  test('gives every exclusion a reason', () => {
    const exclusions = requirements.filter(({ exclusion }) => exclusion !== undefined);
    expect(exclusions.map(({ id }) => id)).toEqual(excluded);
    for (const { exclusion } of exclusions) expect(exclusion).toMatch(/^[A-Z].{40,}\.$/);
  });

  test('states each requirement in a sentence and in at least one revision', () => {
    for (const { id, statement, sources } of requirements) {
      expect(statement, id).toMatch(/^\S.{30,}\.$/);
      expect(Object.keys(sources).length, id).toBeGreaterThan(0);
    }
  });

  test('gives the keyword INFO to requirements that are only observed', () => {
    const observed = tested.filter(({ sources }) => sources['2023-08']?.basis === 'observed');
    expect(observed.every(({ keyword }) => keyword === 'INFO')).toBe(true);
  });

  test('gives every contested requirement at least two readings', () => {
    const contested = requirements.filter((requirement) => requirement.contested !== undefined);
    expect(contested.map(({ id }) => id)).toEqual([
      'RF-REQ-03',
      'RF-OPT-02',
      'RF-ST-05',
      'RF-ST-07',
      'RF-ST-09',
      'GN-ST-01',
    ]);
    for (const requirement of contested) {
      const readings = requirement.contested?.readings ?? [];
      expect(new Set(readings.map(({ id }) => id)).size).toBeGreaterThanOrEqual(2);
    }
  });

  test.each([
    ['RF-REQ-07', 'second-target'],
    ['RF-KEY-04', 'key-control'],
    ['RF-OPT-05', 'opt-out-control'],
    ['RF-ST-08', 'expired-token'],
    ['RF-SEM-04', 'expired-token'],
  ] as const)('%s needs %s', (id, need) => {
    expect(findRequirement(id).needs).toContain(need);
  });

  test.each(['RF-REQ-01', 'RF-REQ-06', 'RF-ST-04', 'GN-AUTH-01'] as const)('%s needs nothing', (id) => {
    expect(findRequirement(id).needs).toEqual([]);
  });
});

describe('requirementsOf', () => {
  test('differs between the revisions only where a page changed', () => {
    const [older, newer] = revisions.map((revision) => requirementsOf(revision).map(({ id }) => id));
    expect(older?.filter((id) => !newer?.includes(id))).toEqual(['GN-IN-04']);
    expect(newer?.filter((id) => !older?.includes(id))).toEqual(['RF-EXC-01', 'GN-EXC-03']);
  });
});

describe('findRequirement', () => {
  test('finds a requirement only by its exact id', () => {
    expect(findRequirement('RF-KEY-01').part).toBe('key-rotation');
    expect(findRequirement('rf-key-01')).toBeUndefined();
    expect(findRequirement('constructor')).toBeUndefined();
  });
});

describe('parts', () => {
  test('have a requirement and a title each', () => {
    for (const { id, title } of parts) {
      expect(tested.some(({ part }) => part === id)).toBe(true);
      expect(partTitle(id)).toBe(title);
    }
  });
});
