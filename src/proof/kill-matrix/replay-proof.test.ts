import { beforeEach, describe, expect, test } from 'vitest';
import { mutantNamed } from '../../mutants/mutants.ts';
import type { JudgedFailure } from '../../run/verdict/verdict-value.ts';
import { type MutantRun, runAgainst } from './mutant-run.ts';
import { ProofTally } from './proof-tally.ts';
import { proveReplay } from './replay-proof.ts';

let lines: string[];
let tally: ProofTally;
beforeEach(() => {
  lines = [];
  tally = new ProofTally((line) => lines.push(line));
});

const keyIsKept = mutantNamed('response-key-is-kept');
const property = 'RF-KEY-01.every-refresh-has-a-key-that-no-earlier-answer-had-for-any-c';

/** Runs as usual, but changes the failures of the replay. */
const alteringReplay = (altered: Partial<JudgedFailure>) => async (run: MutantRun) => {
  const verdict = await runAgainst(run);
  if (run.replay === undefined) return verdict;
  const alter = (failure: JudgedFailure) => ({ ...failure, ...altered });
  const requirements = verdict.requirements.map((one) => ({ ...one, failures: one.failures.map(alter) }));
  return { ...verdict, requirements };
};

describe('the replay of a mutant', () => {
  test('is proven by the property that found it, run alone with the input that it found', async () => {
    const runs: MutantRun[] = [];
    await proveReplay(keyIsKept, tally, (run) => {
      runs.push(run);
      return runAgainst(run);
    });
    expect(lines).toEqual([`ok      ${property} replays the failure of response-key-is-kept`]);
    const operator = { behaviour: 'response-key-is-kept', revision: '2023-08' };
    expect(runs).toEqual([
      { ...operator, requirements: keyIsKept.breaks },
      { ...operator, replay: { test: property, path: expect.stringMatching(/^\d+(:\d+)*$/) } },
    ]);
  });

  test('is not proven if only scenarios found it, because they have no input to replay', async () => {
    await proveReplay(mutantNamed('put-is-served'), tally);
    expect(lines).toEqual(['NOT OK  no property found put-is-served']);
  });

  test('is not proven by a run that does not fail again', async () => {
    await proveReplay(keyIsKept, tally, (run) =>
      runAgainst(run.replay === undefined ? run : { ...run, behaviour: 'documented' }),
    );
    expect([lines.length, tally.passed, tally.failed]).toEqual([1, 0, 1]);
  });

  test.each([{ message: 'another input' }, { expected: 'another' }, { test: 'RF-KEY-01.another' }])(
    'is not proven by a failure that differs: %o',
    async (altered) => {
      await proveReplay(keyIsKept, tally, alteringReplay(altered));
      expect([lines.length, tally.passed, tally.failed]).toEqual([1, 0, 1]);
    },
  );

  test('runs under the revision in which the mutant shows', async () => {
    const asked: string[] = [];
    await proveReplay(mutantNamed('phone-as-number-is-accepted'), tally, (run) => {
      asked.push(run.revision);
      return runAgainst(run);
    });
    expect(new Set(asked)).toEqual(new Set(['2026-07']));
  });
});
