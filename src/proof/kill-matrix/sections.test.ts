import { describe, expect, test } from 'vitest';
import { revisions } from '../../contract/revision.ts';
import { legalOperators } from '../../mutants/legal/legal-operators.ts';
import { mutants, rareMutants } from '../../mutants/mutants.ts';
import { entryOfRun } from '../testing/matrix-entry.ts';
import type { MatrixEntry } from './matrix-file.ts';
import { type PlannedRun, planLegal, planMutants, planRare } from './plan.ts';
import { sectionNames, sectionsOf } from './sections.ts';

const matrix = (...entries: MatrixEntry[]) => ({ sources: 'these', entries });
const done = (plan: readonly PlannedRun[]) => plan.map((run) => entryOfRun(run));
const slow = legalOperators.filter(({ isSlow }) => isSlow === true);

/** The rows of the only section, below the header of its table. */
function rowsOf(sections: ReturnType<typeof sectionsOf>): string[] {
  expect(sections).toHaveLength(1);
  return (sections[0]?.text ?? '').split('\n').filter((line) => line.startsWith('| `'));
}

test('the sections are in the order of the revisions, then rare mutants, then legal operators, then SDKs', () => {
  expect(sectionNames).toEqual(['2023-08', '2026-07', 'rare', 'legal', 'sdk']);
});

test('the sections on operators are in their order, whatever the plan begins with', () => {
  const plan = [...planLegal(revisions), ...planRare(), ...planMutants(revisions)];
  const names = sectionsOf(plan, matrix(...done(plan))).map(({ name }) => name);
  expect([...names, 'sdk']).toEqual(sectionNames);
});

describe('the section of a revision', () => {
  test('is written only if its revision was planned', () => {
    const [earlier, later] = revisions.map((revision) => planMutants([revision]));
    const both = matrix(...done([...(earlier ?? []), ...(later ?? [])]));
    expect(sectionsOf(later ?? [], both).map(({ name }) => name)).toEqual(['2026-07']);
  });

  test.each(revisions)('has a row for each mutant that shows in %s, and only its own results', (revision) => {
    const shown = mutants.filter((mutant) => mutant.revisions?.includes(revision) ?? true);
    const plan = planMutants([revision]);
    const foreign = done(planMutants(revisions)).map((entry) => ({
      ...entry,
      seed: 2,
      fate: 'survived' as const,
    }));
    const rows = rowsOf(sectionsOf(plan, matrix(...foreign, ...done(plan))));
    expect(rows.map((row) => /`(.*?)`/.exec(row)?.[1])).toEqual(shown.map(({ id }) => id));
    expect(rows.filter((row) => !row.endsWith('| killed |'))).toEqual([]);
  });
});

test('the section of rare mutants counts only planned runs', () => {
  const plan = planRare();
  const found = plan.map((run) => entryOfRun(run, { own: [...run.mutant.breaks] }));
  const others = found.map((entry) => ({ ...entry, seed: 99 }));
  const rows = rowsOf(sectionsOf(plan, matrix(...others, ...found)));
  expect(rows).toHaveLength(rareMutants.length);
  expect(rows.filter((row) => !row.endsWith('| 5 of 5 | 5 of 5 |'))).toEqual([]);
});

describe('the section of legal operators', () => {
  const isNotRun = (row: string) => row.endsWith('| not run |');

  test('includes operators of an earlier plan, because slow ones run separately', () => {
    const slowPlan = planLegal(['2023-08'], slow);
    const rows = rowsOf(sectionsOf(slowPlan, matrix(...done(planLegal(['2023-08'])), ...done(slowPlan))));
    expect(rows).toHaveLength(legalOperators.length);
    expect(rows.filter(isNotRun)).toEqual([]);
  });

  test('shows slow operators as not run until they were run', () => {
    const plan = planLegal(['2023-08']);
    expect(rowsOf(sectionsOf(plan, matrix(...done(plan)))).filter(isNotRun)).toHaveLength(slow.length);
  });

  test('is not written for slow operators alone, because the page would lose the results of the others', () => {
    const plan = planLegal(['2023-08'], slow);
    expect(sectionsOf(plan, matrix(...done(plan)))).toEqual([]);
  });
});
