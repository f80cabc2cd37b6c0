import type { BenchLine, Figure } from '../measure.ts';
import { runInside } from '../run-program.ts';

/** Requirements whose properties make the runs: one of a success and its keys, one of errors. */
const REQUIREMENTS = ['RF-KEY-01', 'RF-ST-03'];

const linear = (id: string, title: string): Figure => ({ id, title, unit: 'ratio', aim: { atMost: 10.5 } });

/** What ten times as many runs of each property take. */
export const runCounts: BenchLine = {
  name: 'runs',
  title: `Ten times as many runs of the properties of ${REQUIREMENTS.join(' and ')}`,
  figures: [
    linear('runs-1000-of-100', 'CPU from first to last request, --runs 1000 of --runs 100'),
    linear('runs-10000-of-1000', 'CPU from first to last request, --runs 10000 of --runs 1000'),
    {
      id: 'memory-10000-of-100',
      title: 'peak of resident memory, --runs 10000 of --runs 100',
      unit: 'ratio',
      aim: { atMost: 1.3 },
    },
    { id: 'runs-10000-seconds', title: 'from first to last request, --runs 10000', unit: 's' },
    { id: 'runs-10000-peak', title: 'peak of resident memory, --runs 10000', unit: 'MB' },
  ],
  bottleneck:
    'What grows with the runs is sending and judging, as in the whole run. Memory stays flat: profiles of the heap show 25 MB alive in the worker with the tests and 30 MB in the main thread, most of it code, after a thousand runs and after ten thousand.',
  async open() {
    return {
      async measure(round) {
        const [few, more, many] = [
          await runs(round, 100),
          await runs(round, 1_000),
          await runs(round, 10_000),
        ];
        return {
          'runs-1000-of-100': [more.cpuBetweenUs / few.cpuBetweenUs],
          'runs-10000-of-1000': [many.cpuBetweenUs / more.cpuBetweenUs],
          'memory-10000-of-100': [many.peakBytes / few.peakBytes],
          'runs-10000-seconds': [many.betweenMs / 1_000],
          'runs-10000-peak': [many.peakBytes / 1e6],
        };
      },
      async [Symbol.asyncDispose]() {},
    };
  },
};

async function runs(round: number, count: number) {
  const options = [`--runs=${count}`, `--seed=${round + 1}`, '--requirement', ...REQUIREMENTS];
  return (await runInside(options)).inside;
}
