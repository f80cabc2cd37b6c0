import { expect, test } from 'vitest';
import { ProofTally } from './proof-tally.ts';

test('a tally counts and prints passed and failed proofs, and does not count other lines', () => {
  const lines: string[] = [];
  const tally = new ProofTally((line) => lines.push(line));
  tally.note(true, 'one holds');
  tally.note(false, 'one does not');
  tally.say('because of this');
  tally.note(true, 'another holds');
  expect([tally.passed, tally.failed]).toEqual([2, 1]);
  expect(lines).toEqual([
    'ok      one holds',
    'NOT OK  one does not',
    'because of this',
    'ok      another holds',
  ]);
});
