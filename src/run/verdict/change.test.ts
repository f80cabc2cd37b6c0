import { describe, expect, test } from 'vitest';
import { changeOf, type Side } from './change.ts';

const waiver = {
  kind: 'not-testable',
  state: 'active',
  reason: 'r',
  owner: 'o',
  source: 'w:1',
} as const;
const keyword = 'MUST';

/** One side of each standing, by its name. */
const sides = {
  conforms: { keyword, verdict: 'conforms' },
  recorded: { keyword, verdict: 'recorded' },
  violates: { keyword, verdict: 'violates' },
  waived: { keyword, verdict: 'waived' },
  gap: { keyword, verdict: 'not-testable' },
  'excused gap': { keyword, verdict: 'not-testable', waiver },
  'not applicable': { keyword, verdict: 'not-applicable' },
  defect: { keyword, verdict: 'harness-error' },
  unknown: undefined,
} as const satisfies Record<string, Side>;
type Name = keyof typeof sides;
const names = Object.keys(sides) as Name[];
const between = (before: Name, now: Name) => changeOf(sides[before], sides[now], false);
const judged: readonly Name[] = ['conforms', 'recorded', 'violates', 'waived'];

describe('a change of a MUST', () => {
  test.each(names)('from %s to itself is none', (name) => {
    expect(between(name, name)).toEqual({ group: 'unchanged' });
  });

  test.each(names.filter((name) => name !== 'violates'))(
    'from %s to a violation is newly failing',
    (name) => {
      expect(between(name, 'violates')).toEqual({ group: 'newly-failing', worse: 'violated' });
    },
  );

  test.each(judged)('from %s to not testable is worse, even with a waiver for it', (name) => {
    const lost = { group: 'newly-not-testable', worse: 'untested' };
    expect([between(name, 'gap'), between(name, 'excused gap')]).toEqual([lost, lost]);
  });

  test.each(judged)('from %s to unknown is worse, since nothing tests it now', (name) => {
    expect(between(name, 'unknown')).toEqual({ group: 'changed', worse: 'untested' });
  });

  test.each(names.filter((name) => name !== 'defect'))('from %s to a defect is not tested now', (name) => {
    expect(between(name, 'defect')).toEqual({ group: 'changed', worse: 'untested' });
  });

  test.each<[Name, Name, string, string?]>([
    ['violates', 'conforms', 'newly-passing'],
    ['waived', 'conforms', 'newly-passing'],
    ['violates', 'recorded', 'newly-passing'],
    // A waiver is a decision that names this violation.
    ['conforms', 'waived', 'newly-waived'],
    ['violates', 'waived', 'newly-waived'],
    ['gap', 'waived', 'newly-waived'],
    ['unknown', 'waived', 'newly-waived'],
    ['gap', 'conforms', 'changed'],
    ['excused gap', 'conforms', 'changed'],
    // A gap that nothing excuses is shown and fails, also where it was never tested before.
    ['excused gap', 'gap', 'newly-not-testable', 'untested'],
    ['not applicable', 'gap', 'newly-not-testable', 'untested'],
    ['unknown', 'gap', 'newly-not-testable', 'untested'],
    ['unknown', 'excused gap', 'newly-not-testable'],
    ['not applicable', 'excused gap', 'newly-not-testable'],
    ['gap', 'excused gap', 'changed'],
    ['conforms', 'not applicable', 'changed'],
    ['unknown', 'conforms', 'changed'],
    ['gap', 'unknown', 'changed'],
  ])('from %s to %s is %s', (before, now, group, worse) => {
    expect(between(before, now)).toEqual(worse === undefined ? { group } : { group, worse });
  });

  test('is never better and worse at once, and never hides that nothing tests it', () => {
    for (const before of names) {
      for (const now of names) {
        const { group, worse } = between(before, now);
        if (group === 'newly-passing' || group === 'unchanged') expect(worse).toBeUndefined();
        if (now === 'gap' && before !== 'gap') expect(worse).toBe('untested');
      }
    }
  });
});

describe('a change of a SHOULD', () => {
  const should = (name: Name): Side => ({ verdict: 'conforms', ...sides[name], keyword: 'SHOULD' });

  test('is shown, and counts only as --fail-on should says', () => {
    expect(changeOf(should('conforms'), should('violates'), false)).toEqual({ group: 'newly-failing' });
    expect(changeOf(should('conforms'), should('violates'), true)).toMatchObject({ worse: 'violated' });
  });

  test('to not testable never counts', () => {
    expect(changeOf(should('conforms'), should('gap'), true)).toEqual({ group: 'newly-not-testable' });
  });

  test('counts by the keyword that the newer suite gives', () => {
    expect(changeOf(sides.conforms, should('violates'), false).worse).toBeUndefined();
    expect(changeOf(should('conforms'), sides.violates, false).worse).toBe('violated');
  });
});
