import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchLine } from '../measure.ts';
import { spreadOf } from '../measure.ts';
import { commandLine, runProgram } from '../run-program.ts';
import { firstSeen } from './first-seen.ts';
import { namedMutants } from './named-mutants.ts';
import { GIVEN_UP_S, startSchemathesis } from './schemathesis.ts';

const VIOLATION = /^✗ /m;

/**
 * Time until a wrong operator's first violation is reported.
 * @param schemathesis the program, to measure beside it; undefined to leave it out
 */
export function firstViolation(schemathesis: string | undefined): BenchLine {
  return {
    name: 'violation',
    title: `First reported violation of ${namedMutants.length} wrong operators`,
    figures: [
      { id: 'violation-seconds', title: 'median of the ten', unit: 's' },
      { id: 'violation-slowest', title: 'slowest of the ten', unit: 's' },
      {
        id: 'violation-of-schemathesis',
        title: `median of the ten, of Schemathesis (not found counts as ${GIVEN_UP_S} s)`,
        unit: 'ratio',
        aim: { atMost: 0.5 },
      },
      {
        id: 'violation-where-both-find',
        title: 'median of those that Schemathesis finds, of Schemathesis',
        unit: 'ratio',
        aim: { atMost: 0.5 },
      },
      { id: 'schemathesis-seconds', title: 'Schemathesis, where it finds one', unit: 's' },
      { id: 'schemathesis-found', title: 'wrong operators that Schemathesis finds', unit: 'count' },
      {
        id: 'violation-found',
        title: 'wrong operators that a run finds',
        unit: 'count',
        aim: { atLeast: 10 },
      },
    ],
    bottleneck:
      'Starting takes most of it: 0.27 s until the first request, 0.1 s to load vitest, 0.3 s until its worker has loaded the tests. Tried without gain: a bundle of all modules, which loads 13 ms sooner. What no law of all answers shows waits for its own test, and what needs control over the operator comes after all others.',
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'euid-conformance-bench-'));
      const bail = (await runProgram([...commandLine, 'run', '--help'])).printed.includes('--bail');
      const options = ['run', '--no-html', ...(bail ? ['--bail'] : [])];
      const other = schemathesis === undefined ? undefined : await startSchemathesis(schemathesis);
      return {
        async measure(round) {
          const own: number[] = [];
          for (const [index, mutant] of namedMutants.entries()) {
            // A run that is ended leaves its folder locked.
            const reports = `--report-dir=${join(folder, `${round}-${index}`)}`;
            const program = [
              ...commandLine,
              ...options,
              reports,
              `--target=mock:${mutant}`,
              `--seed=${round + 1}`,
            ];
            own.push(await firstSeen(program, VIOLATION));
          }
          const { median, max } = spreadOf(own);
          return {
            'violation-seconds': [median],
            'violation-slowest': [max],
            'violation-found': [own.length],
            ...(other === undefined ? {} : await beside(own, other.measure)),
          };
        },
        async [Symbol.asyncDispose]() {
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

async function beside(own: readonly number[], measure: (mutant: string) => Promise<number | undefined>) {
  const pairs: { ours: number; theirs: number | undefined }[] = [];
  for (const [index, mutant] of namedMutants.entries()) {
    pairs.push({ ours: own[index] ?? Number.NaN, theirs: await measure(mutant) });
  }
  const found = pairs.filter(({ theirs }) => theirs !== undefined);
  const medianOf = (values: readonly number[]) => spreadOf(values).median;
  const ours = medianOf(found.map(({ ours }) => ours));
  const theirs = medianOf(found.map(({ theirs }) => theirs ?? GIVEN_UP_S));
  const all = medianOf(pairs.map(({ theirs }) => theirs ?? GIVEN_UP_S));
  return {
    'violation-of-schemathesis': [medianOf(own) / all],
    'violation-where-both-find': [ours / theirs],
    'schemathesis-seconds': [theirs],
    'schemathesis-found': [found.length],
  };
}
