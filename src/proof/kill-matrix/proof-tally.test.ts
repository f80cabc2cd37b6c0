import { expect, test } from 'vitest';
import { ProofTally } from './proof-tally.ts';

test('a tally counts what holds and what does not, says both, and counts no other line', () => {
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
