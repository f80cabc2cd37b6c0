import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { entry, entryOfRun } from '../testing/matrix-entry.ts';
import { executePlan, type PlanExecution } from './execute-plan.ts';
import type { JobResult } from './job.ts';
import { readMatrix } from './matrix-file.ts';
import type { PlannedRun } from './plan.ts';
import { ProofTally } from './proof-tally.ts';

let folder: string;
let path: string;
let lines: string[];
let tally: ProofTally;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder, 'matrix.json');
  lines = [];
  tally = new ProofTally((line) => lines.push(line));
});

function planned(operator: string, facts: Partial<PlannedRun> = {}): PlannedRun {
  const mutant = { breaks: ['RF-REQ-01'] } as const;
  const usual = { kind: 'mutant', revision: '2023-08', runs: 100, seed: 1, mutant } as const;
  return { operator, behaviour: operator, ...usual, ...facts };
}

const found: JobResult = { violated: ['RF-REQ-01'], defects: [], failures: {}, untested: {}, durationMs: 7 };
const nothing: JobResult = { ...found, violated: [] };

/** Executes a plan in which every run has the same result; returns the runs that were done. */
async function execute(
  plan: readonly PlannedRun[],
  result: JobResult,
  execution: Partial<PlanExecution> = {},
) {
  const ran: string[] = [];
  const empty = { sources: 'these', entries: [] };
  const settings = { path, matrix: empty, tally, isVerbose: false, ...execution };
  const matrix = await executePlan(plan, settings, async (jobs, done) => {
    for (const job of jobs) {
      ran.push(job.operator);
      done(job, result);
    }
  });
  return { ran, matrix };
}

describe('a plan', () => {
  test('adds each run to the matrix, also on disk, as soon as it is done', async () => {
    const seen: number[] = [];
    const watching = new ProofTally(() => seen.push(readMatrix(path, 'these').entries.length));
    const plan = [planned('one'), planned('two')];
    const { matrix } = await execute(plan, found, { tally: watching });
    expect(seen).toEqual([1, 2]);
    const own = ['RF-REQ-01' as const];
    expect(matrix.entries).toEqual(plan.map((run) => entryOfRun(run, { own, durationMs: 7 })));
    expect(readMatrix(path, 'these')).toEqual(matrix);
  });

  test('continues after it was killed, and keeps entries of other plans', async () => {
    const plan = [planned('one'), planned('two')];
    const matrix = {
      sources: 'these',
      entries: [entry({ operator: 'elsewhere' }), entry({ operator: 'one' })],
    };
    const { ran, matrix: grown } = await execute(plan, found, { matrix });
    expect(ran).toEqual(['two']);
    expect(grown.entries.map(({ operator }) => operator)).toEqual(['elsewhere', 'one', 'two']);
    expect(lines).toEqual([
      'ok      1 of 2 runs were done before',
      'ok      2/2 two (2023-08) killed by RF-REQ-01',
    ]);
  });

  test('repeats runs with a wrong result, so that they never turn green by themselves', async () => {
    const matrix = { sources: 'these', entries: [entry({ operator: 'one', fate: 'survived' })] };
    const { ran, matrix: grown } = await execute([planned('one')], nothing, { matrix });
    expect([ran, tally.passed, tally.failed]).toEqual([['one'], 0, 1]);
    expect(grown.entries).toEqual([entryOfRun(planned('one'), { fate: 'survived', durationMs: 7 })]);
  });
});

describe('a mutant that few runs do not find', () => {
  const few = planned('one', { runs: 10 });

  test.each([
    { fate: 'survived', result: nothing },
    { fate: 'killed by another', result: { ...found, violated: ['RF-ENC-01'] } },
  ] as const)('gets a default run when it is $fate', async ({ fate, result }) => {
    const sizes: (number | undefined)[] = [];
    const settings = { path, matrix: { sources: 'these', entries: [] }, tally, isVerbose: false };
    const matrix = await executePlan([few], settings, async (jobs, done) => {
      for (const job of jobs) {
        sizes.push(job.runs);
        done(job, job.runs === 100 ? found : result);
      }
    });
    expect(sizes).toEqual([10, 100]);
    expect(lines).toEqual([
      `one (2023-08) ${fate} with 10 runs of each property: it gets 100`,
      'ok      1/1 one (2023-08) killed by RF-REQ-01',
    ]);
    expect(matrix.entries.map(({ runs, fate: now }) => [runs, now])).toEqual([[100, 'killed']]);
  });

  test('fails when the default run does not find it either', async () => {
    const { ran } = await execute([few], nothing);
    expect([ran, tally.passed, tally.failed]).toEqual([['one', 'one'], 0, 1]);
  });

  test.each([
    { fate: 'killed', runs: 10, again: [] },
    { fate: 'killed', runs: 100, again: [] },
    { fate: 'killed', runs: 5, again: ['one'] },
  ] as const)('is not repeated after $runs runs killed it: $again', async ({ fate, runs, again }) => {
    const matrix = { sources: 'these', entries: [entry({ operator: 'one', fate, runs })] };
    expect((await execute([few], found, { matrix })).ran).toEqual(again);
  });

  test('does not hide that a default run accused another requirement', async () => {
    const accused = entry({ operator: 'one', fate: 'accused', runs: 100 });
    const { matrix } = await execute([few], found, { matrix: { sources: 'these', entries: [accused] } });
    expect(matrix.entries.map(({ fate }) => fate)).toEqual(['accused', 'killed']);
  });
});

describe('the expected result', () => {
  const accused: JobResult = { ...found, violated: ['RF-ENC-01'], failures: { 'RF-ENC-01': 'not sealed' } };
  const both: JobResult = { ...accused, violated: ['RF-REQ-01', 'RF-ENC-01'] };
  const broken: JobResult = { ...found, defects: ['RF-REQ-01: it threw'] };

  test.each([
    { kind: 'mutant', result: found, line: 'ok      1/1 one (2023-08) killed by RF-REQ-01' },
    { kind: 'mutant', result: nothing, line: 'NOT OK  1/1 one (2023-08) survived' },
    { kind: 'mutant', result: accused, line: 'NOT OK  1/1 one (2023-08) killed by another' },
    { kind: 'mutant', result: both, line: 'NOT OK  1/1 one (2023-08) accused by RF-REQ-01' },
    { kind: 'mutant', result: broken, line: 'NOT OK  1/1 one (2023-08) broken by RF-REQ-01' },
    { kind: 'rare', result: nothing, line: 'ok      1/1 one (2023-08, 100 runs, seed 1) survived' },
    { kind: 'rare', result: broken, line: 'NOT OK  1/1 one (2023-08, 100 runs, seed 1) broken by RF-REQ-01' },
  ] as const)('of a $kind: $line', async ({ kind, result, line }) => {
    await execute([planned('one', { kind })], result);
    expect(lines[0]).toBe(line);
  });

  test.each([
    { result: nothing, line: 'ok      1/1 one (2023-08) survived' },
    { result: accused, line: 'NOT OK  1/1 one (2023-08) killed by another' },
    { result: { ...nothing, defects: ['it threw'] }, line: 'NOT OK  1/1 one (2023-08) broken' },
  ])('of a legal operator: $line', async ({ result, line }) => {
    await execute([planned('one', { kind: 'legal', mutant: { breaks: [] } })], result);
    expect(lines[0]).toBe(line);
  });

  test('is not reached by a legal operator with an untested requirement', async () => {
    const untested = { 'RF-KEY-01': 'it does not answer' };
    await execute([planned('one', { kind: 'legal', mutant: { breaks: [] } })], { ...nothing, untested });
    expect(lines).toEqual([
      'NOT OK  1/1 one (2023-08) broken',
      '          RF-KEY-01 was not testable',
      '          RF-KEY-01 not testable: it does not answer',
    ]);
  });

  test('is shown without details by default, and a wrong result always with details', async () => {
    const untested = { 'RF-KEY-01': 'no second user' };
    await execute([planned('one')], { ...found, untested });
    expect(lines.splice(0)).toHaveLength(1);
    await execute([planned('one')], { ...found, untested }, { isVerbose: true });
    expect(lines.splice(0).slice(1)).toEqual(['          RF-KEY-01 not testable: no second user']);
    await execute([planned('one')], { ...both, untested });
    expect(lines.slice(1)).toEqual([
      '          RF-ENC-01: not sealed',
      '          RF-KEY-01 not testable: no second user',
    ]);
  });
});
