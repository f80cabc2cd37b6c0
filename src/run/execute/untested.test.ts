import { expect, test } from 'vitest';
import { requirementsOf } from '../../contract/requirements.ts';
import { untested } from './untested.ts';

const record = (requirement: 'RF-ST-04') => ({ requirement });

test('a requirement without a record has no test', () => {
  const selection = ['RF-ST-04', 'RF-ST-05'];
  expect(untested([record('RF-ST-04')], { revision: '2023-08', selection })).toEqual([
    'RF-ST-05 has no test: write one, or exclude it with a reason',
  ]);
});

test('every requirement of the revision is asked for, but for exclusions', () => {
  const tested = requirementsOf('2026-07').filter(({ exclusion }) => exclusion === undefined);
  expect(untested([], { revision: '2026-07' })).toHaveLength(tested.length);
  expect(tested.length).toBeLessThan(requirementsOf('2026-07').length);
});

test('what the revision does not say, or a replay leaves out, lacks no test', () => {
  const excluded = requirementsOf('2023-08').filter(({ exclusion }) => exclusion !== undefined);
  expect(untested([], { revision: '2023-08', selection: excluded.map(({ id }) => id) })).toEqual([]);
  expect(untested([], { revision: '2023-08', replay: { test: 'RF-ST-04.empty-body' } })).toEqual([]);
});
