import { packageRoot } from '../../../basics/package-root.ts';
import type { BenchLine, Sample } from '../measure.ts';
import { runProgram } from '../run-program.ts';

/** The kill matrix of one revision, which takes a minute or more. */
export function killMatrix(isAsked: boolean): BenchLine {
  return proofLine({
    name: 'matrix',
    title: 'Kill matrix of one revision',
    figures: [
      { id: 'matrix-seconds', title: 'every wrong operator of 2023-08', unit: 's', aim: { atMost: 90 } },
      {
        id: 'matrix-mutant-seconds',
        title: 'one wrong operator, as many at a time as there are cores',
        unit: 's',
      },
    ],
    bottleneck:
      'A profile of wrong operators, which have no sockets, shows cryptography (11 %), reading answers (9 %) and garbage collection (7 %). Each meets every scenario and ten runs of each property, about 2,000 exchanges; a hundred runs took 2 s for each.',
    isAsked,
    option: '--with-matrix',
    program: ['src/proof/mutants.ts', '--revision', '2023-08', '--fresh'],
    read: ({ printed, durationMs }) => {
      const [, passed] = /^(\d+) passed, 0 failed$/m.exec(printed) ?? [];
      if (passed === undefined) throw new Error(`the kill matrix is not whole:\n${printed}`);
      return {
        'matrix-seconds': [durationMs / 1_000],
        'matrix-mutant-seconds': [durationMs / 1_000 / Number(passed)],
      };
    },
  });
}

/** Every hostile operator, two at a time, which takes minutes. */
export function hostileOperators(isAsked: boolean): BenchLine {
  return proofLine({
    name: 'hostile',
    title: 'Runs against hostile operators, two at a time',
    figures: [
      { id: 'hostile-slowest', title: 'the slowest of them', unit: 's', aim: { atMost: 15 } },
      { id: 'hostile-peak', title: 'peak of resident memory of any', unit: 'MB' },
    ],
    bottleneck:
      'The slowest operators never answer: nearly all of their time goes to waiting, 8 s for the first answer, 4 s for others and 3 s for a harmless request before the target is given up. Next come large sealed answers, where base64 takes most of the time.',
    isAsked,
    option: '--with-hostile',
    program: ['src/proof/hostile.ts'],
    read: ({ printed }) => {
      const rows = [...printed.matchAll(/exit -?\d+\s+([\d.]+) s\s+(\d+) MB/g)];
      if (rows.length === 0) throw new Error(`no hostile operator was tested:\n${printed}`);
      return {
        'hostile-slowest': [Math.max(...rows.map(([, seconds]) => Number(seconds)))],
        'hostile-peak': [Math.max(...rows.map(([, , megabytes]) => Number(megabytes)))],
      };
    },
  });
}

type ProofLine = Pick<BenchLine, 'name' | 'title' | 'figures' | 'bottleneck'> & {
  isAsked: boolean;
  /** The option that asks for it. */
  option: string;
  program: readonly string[];
  read(ended: { printed: string; durationMs: number }): Sample;
};

function proofLine({ isAsked, option, program, read, ...line }: ProofLine): BenchLine {
  const node = [process.execPath, 'src/cli/start/script.cjs', ...program];
  return {
    ...line,
    isOnce: true,
    ...(isAsked ? {} : { missing: `takes minutes: needs ${option}` }),
    open: async () => ({
      measure: async () => read(await runProgram(node, { cwd: packageRoot })),
      [Symbol.asyncDispose]: async () => undefined,
    }),
  };
}
