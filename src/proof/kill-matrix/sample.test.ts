import { expect, test } from 'vitest';
import { deliveryOperators } from '../../mutants/legal/delivery-operators.ts';
import { headerOperators } from '../../mutants/legal/header-operators.ts';
import { jsonOperators } from '../../mutants/legal/json-operators.ts';
import { keyOperators } from '../../mutants/legal/key-operators.ts';
import { legalOperators } from '../../mutants/legal/legal-operators.ts';
import { messageOperators } from '../../mutants/legal/message-operators.ts';
import { methodOperators } from '../../mutants/legal/method-operators.ts';
import { replayOperators } from '../../mutants/legal/replay-operators.ts';
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

// A new or removed operator shifts the others in the sample. No kind may drop out of it unnoticed.
test.each(
  Object.entries({
    'tokens and keys': [...tokenOperators, ...keyOperators],
    'JSON and messages': [...jsonOperators, ...messageOperators],
    HTTP: [...headerOperators, ...deliveryOperators, ...methodOperators],
    times: timeOperators,
    'statuses and replays': [...statusOperators, ...replayOperators],
    combined: legalOperators.filter(({ id }) => id.startsWith('combined-')),
  }),
)('the sample has a legal operator of this kind: %s', (_, kind) => {
  expect(sampleLegal().some((operator) => kind.includes(operator))).toBe(true);
});

test('the sample has no slow operator, and at most an eighth of the others', () => {
  expect(sampleLegal().filter(({ isSlow }) => isSlow === true)).toEqual([]);
  expect(sampleLegal().length).toBeLessThanOrEqual(Math.ceil(legalOperators.length / 8));
});
