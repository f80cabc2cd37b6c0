import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../basics/package-root.ts';
import type { BenchLine } from '../measure.ts';
import { runProgram } from '../run-program.ts';
import { inTurn } from './refreshing.ts';

/**
 * Time on a processor of `npm test` beside that of an earlier commit.
 * @param folder a checkout of that commit with its dependencies
 */
export function cpuAgainst(folder: string | undefined): BenchLine {
  return {
    name: 'cpu',
    title: 'CPU of npm test beside an earlier commit',
    figures: [
      {
        id: 'cpu-without-html',
        title: 'npm test -- --no-html, of the earlier commit',
        unit: 'ratio',
        aim: { atMost: 1 / 3 },
      },
      { id: 'cpu-with-html', title: 'npm test, of the earlier commit', unit: 'ratio', aim: { atMost: 0.4 } },
      { id: 'cpu-seconds-without-html', title: 'CPU of npm test -- --no-html', unit: 's' },
      { id: 'earlier-seconds-without-html', title: 'the same, earlier', unit: 's' },
      { id: 'cpu-seconds-with-html', title: 'CPU of npm test', unit: 's' },
      { id: 'earlier-seconds-with-html', title: 'the same, earlier', unit: 's' },
      { id: 'test-seconds-with-html', title: 'npm test, from start to end', unit: 's' },
    ],
    bottleneck:
      'Of about 5.6 s in a run that was profiled, the worker with the tests takes 2.5 s, the main thread with the mock operator and the reports 1.8 s, and threads of the engine 1.3 s, most of it to compile the 950 functions that run often. Without any run it is 1.1 s, half of that vitest. What helped: less inlining and no threads for young garbage (10 %), one text instead of up to eight files for each test that passed (5 %), fewer copies in client, mock and watch (a quarter). Tried without gain: no optimizing compiler (28 % more), only its baseline, its middle tier, later or smaller optimization, other young generations, a bundle of all modules (13 ms). Ten thousand exchanges at 0.2 ms, once everything is compiled, would be 2 s: a third of the earlier commit needs fewer exchanges, and so less evidence.',
    ...missing(folder),
    async open() {
      const earlier = folder ?? '';
      return {
        async measure(round) {
          const [before, now] = await inTurn(
            round,
            () => test(earlier, round, ['--no-html']),
            () => test(packageRoot, round, ['--no-html']),
          );
          const [beforeHtml, nowHtml] = await inTurn(
            round,
            () => test(earlier, round, []),
            () => test(packageRoot, round, []),
          );
          return {
            'cpu-without-html': [now.cpuMs / before.cpuMs],
            'cpu-with-html': [nowHtml.cpuMs / beforeHtml.cpuMs],
            'cpu-seconds-without-html': [now.cpuMs / 1_000],
            'earlier-seconds-without-html': [before.cpuMs / 1_000],
            'cpu-seconds-with-html': [nowHtml.cpuMs / 1_000],
            'earlier-seconds-with-html': [beforeHtml.cpuMs / 1_000],
            'test-seconds-with-html': [nowHtml.durationMs / 1_000],
          };
        },
        async [Symbol.asyncDispose]() {},
      };
    },
  };
}

function missing(folder: string | undefined): { missing?: string } {
  if (folder === undefined) return { missing: 'needs --against, a checkout of an earlier commit' };
  if (existsSync(join(folder, 'node_modules'))) return {};
  return { missing: `the folder of --against has no node_modules: run npm ci there` };
}

/** With the number of runs given, because an earlier commit did fewer where they took long. */
async function test(cwd: string, round: number, options: readonly string[]) {
  const ended = await runProgram(['npm', 'test', '--', '--runs=100', `--seed=${round + 1}`, ...options], {
    cwd,
  });
  if (ended.exitCode === 0) return ended;
  throw new Error(`npm test ended with ${ended.exitCode} in ${cwd}:\n${ended.printed}`);
}
