import { describe, expect, test } from 'vitest';
import { UsageError } from '../../cli/usage-error.ts';
import { revisions } from '../../contract/revision.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { legalOperator } from '../../mutants/legal/legal-operator.ts';
import { findLegalOperator, legalOperators } from '../../mutants/legal/legal-operators.ts';
import { mutant } from '../../mutants/mutant.ts';
import { mutants, rareMutants } from '../../mutants/mutants.ts';
import { isSameRun } from './matrix-file.ts';
import { choose, planLegal, planMutants, planRare } from './plan.ts';

const declared = {
  breaks: ['RF-REQ-01'],
  describes: 'wrong',
  decides: (usual: Behaviour) => usual,
} as const;
const inBoth = mutant({ ...declared, id: 'in-both' });
const inLater = mutant({ ...declared, id: 'in-later', revisions: ['2026-07'] });

const oddity = { describes: 'odd', legalBecause: 'allowed', decides: (usual: Behaviour) => usual } as const;
const quick = legalOperator({ ...oddity, id: 'quick', revisions: ['2023-08'] });
const slow = legalOperator({ ...oddity, id: 'slow', isSlow: true });

describe('a plan of mutants', () => {
  test('has each mutant in every requested revision in which it shows', () => {
    const plan = planMutants(revisions, [inBoth, inLater]);
    expect(plan.map(({ behaviour, revision }) => [behaviour, revision])).toEqual([
      ['in-both', '2023-08'],
      ['in-both', '2026-07'],
      ['in-later', '2026-07'],
    ]);
    expect(planMutants(['2023-08'], [inLater])).toEqual([]);
  });

  test('compares each run with what its mutant breaks, over all requirements', () => {
    const [run] = planMutants(['2023-08'], [inBoth]);
    expect(run).toMatchObject({ operator: 'in-both', kind: 'mutant', mutant: { breaks: ['RF-REQ-01'] } });
    expect(run).not.toHaveProperty('requirements');
  });

  test('has all mutants unless some are chosen', () => {
    const planned = new Set(planMutants(revisions).map(({ operator }) => operator));
    expect([...planned]).toEqual(mutants.map(({ id }) => id));
  });
});

describe('a plan of rare mutants', () => {
  test('has each mutant once per size and seed, in the first revision in which it shows', () => {
    const plan = planRare([inBoth, inLater]);
    const sizes = (id: string) =>
      plan
        .filter(({ operator }) => operator === id)
        .map(({ revision, runs, seed }) => [revision, runs, seed]);
    const seeds = [1, 2, 3, 4, 5];
    const expected = (revision: string) =>
      [100, 1_000].flatMap((runs) => seeds.map((seed) => [revision, runs, seed]));
    expect(sizes('in-both')).toEqual(expected('2023-08'));
    expect(sizes('in-later')).toEqual(expected('2026-07'));
    expect(plan.filter(({ kind }) => kind !== 'rare')).toEqual([]);
  });

  test('has all mutants unless some are chosen', () => {
    expect(planRare()).toHaveLength(rareMutants.length * 10);
  });
});

describe('a plan of legal operators', () => {
  test('has each operator by the name of its behaviour, and it may break nothing', () => {
    const [run, ...others] = planLegal(revisions, [quick]);
    expect(run).toMatchObject({
      behaviour: 'legal-quick',
      operator: 'quick',
      kind: 'legal',
      mutant: { breaks: [] },
    });
    expect(others).toEqual([]);
  });

  test('asks less of slow operators, and lets the others do all their runs', () => {
    expect(planLegal(['2023-08'], [quick, slow]).map(({ operator, runs }) => [operator, runs])).toEqual([
      ['quick', 100],
      ['slow', 10],
    ]);
  });

  test('has all operators that are not slow unless some are chosen', () => {
    const plan = planLegal(revisions);
    const expected = legalOperators.filter(({ isSlow }) => isSlow !== true).map(({ id }) => id);
    expect([...new Set(plan.map(({ operator }) => operator))]).toEqual(expected);
    expect(plan.filter(({ behaviour }) => findLegalOperator(behaviour) === undefined)).toEqual([]);
  });
});

test('all runs of all plans are different runs', () => {
  const plan = [...planMutants(revisions), ...planRare(), ...planLegal(revisions)];
  const twice = plan.filter((run, at) => plan.findIndex((other) => isSameRun(run, other)) !== at);
  expect(twice).toEqual([]);
});

describe('operators chosen by id', () => {
  test('are in the order of their declaration, and all if none is named', () => {
    expect(choose([inBoth, inLater], ['in-later', 'in-both', 'in-later'])).toEqual([inBoth, inLater]);
    expect(choose([inBoth, inLater], ['in-later'])).toEqual([inLater]);
    expect(choose([inBoth, inLater], [])).toEqual([inBoth, inLater]);
  });

  test('must all exist', () => {
    const unknown = () => choose([inBoth, inLater], ['in-both', 'in-neither']);
    expect(unknown).toThrow(UsageError);
    expect(unknown).toThrow('unknown operator "in-neither"');
  });
});
