import { beforeEach, expect, test } from 'vitest';
import { mutantNamed } from '../../mutants/mutants.ts';
import { runAgainst } from '../kill-matrix/mutant-run.ts';
import { ProofTally } from '../kill-matrix/proof-tally.ts';
import { proveReplaysOfMutant } from './replays-of-mutant.ts';

let lines: string[];
let tally: ProofTally;
beforeEach(() => {
  lines = [];
  tally = new ProofTally((line) => lines.push(line));
});

const mutant = mutantNamed('iv-is-constant');
const [requirement = 'RF-ENC-06'] = mutant.breaks;

/** Runs only what the mutant breaks. */
const narrow: typeof runAgainst = (run) =>
  runAgainst(run.replay === undefined ? { ...run, runs: 10, requirements: [requirement] } : run);

test('every failure of a mutant is shown again by its command, those over the whole run too', async () => {
  await proveReplaysOfMutant(mutant, tally, undefined, narrow);
  expect([tally.passed, tally.failed]).toEqual([lines.length, 0]);
  expect(lines.join('\n')).toContain('twice-in-the-whole-run');
});

test('a command that shows nothing is told, with the reason that its run gave', async () => {
  const right: typeof runAgainst = (run) =>
    narrow(run.replay === undefined ? run : { ...run, behaviour: 'documented' });
  await proveReplaysOfMutant(mutant, tally, 1, right);
  expect([tally.passed, tally.failed]).toEqual([0, 1]);
  expect(lines.join('\n')).toMatch(/not shown: [\s\S]*does not show the failure again/);
});

test('a mutant that nothing finds proves nothing', async () => {
  await proveReplaysOfMutant(mutant, tally, 1, (run) => narrow({ ...run, behaviour: 'documented' }));
  expect(lines).toEqual(['NOT OK  nothing failed against iv-is-constant']);
});
