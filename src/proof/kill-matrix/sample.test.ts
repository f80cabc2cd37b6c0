import { expect, test } from 'vitest';
import { combinedOperators } from '../../mutants/legal/combined-operators.ts';
import { httpOperators } from '../../mutants/legal/http-operators.ts';
import { jsonOperators } from '../../mutants/legal/json-operators.ts';
import { legalOperators } from '../../mutants/legal/legal-operators.ts';
import { statusOperators } from '../../mutants/legal/status-operators.ts';
import { timeOperators } from '../../mutants/legal/time-operators.ts';
import { tokenOperators } from '../../mutants/legal/token-operators.ts';
import { mutantFamilies } from '../../mutants/mutants.ts';
import { sampleLegal, sampleMutants } from './sample.ts';

test.each(Object.entries(mutantFamilies))(
  'the sample has one mutant of %s, and it shows in the revision that the sample runs',
  (_, family) => {
    const chosen = sampleMutants().filter((mutant) => family.includes(mutant));
    expect(chosen).toHaveLength(1);
    expect(chosen[0]?.revisions ?? ['2023-08']).toContain('2023-08');
  },
);

// Operators that are added or removed move the others: none of a kind may drop out unseen.
test.each(
  Object.entries({
    tokenOperators,
    jsonOperators,
    httpOperators,
    timeOperators,
    statusOperators,
    combinedOperators,
  }),
)('the sample has some of the legal %s', (_, kind) => {
  expect(sampleLegal().some((operator) => kind.includes(operator))).toBe(true);
});

test('the sample has no slow operator, and an eighth of the others at most', () => {
  expect(sampleLegal().filter(({ isSlow }) => isSlow === true)).toEqual([]);
  expect(sampleLegal().length).toBeLessThanOrEqual(Math.ceil(legalOperators.length / 8));
});
