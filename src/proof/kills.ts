// Ends runs at ten points from start-up to after the report, each with three signals. Development only.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assertVerdict } from '../run/verdict/verdict-file.ts';
import {
  allureVerdict,
  pageIn,
  processesUsing,
  type RunningRun,
  remainingEarlierFiles,
  startRun,
  until,
  verdictIn,
  writeEarlierReport,
} from './kills/killed-run.ts';

type Point = { name: string; reached: (run: RunningRun) => Promise<unknown> };

const hasBegun = (run: RunningRun) => run.output().includes('revision  ');
const begun = (run: RunningRun) => until(run, () => hasBegun(run));
const later = (ms: number) => async (run: RunningRun) => {
  await begun(run);
  await pause(ms);
};
const file =
  (...names: string[]) =>
  (run: RunningRun) =>
    until(run, () => existsSync(join(run.folder, ...names)));

const points: Point[] = [
  { name: 'at once', reached: () => Promise.resolve() },
  { name: 'while Node starts', reached: () => pause(250) },
  {
    name: 'when the folder is taken',
    reached: (run) => until(run, () => remainingEarlierFiles(run.folder).length === 0),
  },
  { name: 'at the first line', reached: begun },
  { name: '0.5 s later', reached: later(500) },
  { name: '1.5 s later', reached: later(1_500) },
  { name: '3 s later', reached: later(3_000) },
  { name: 'when the verdict is written', reached: file('verdict.json') },
  { name: 'while the page is made', reached: file('allure-report', '.unfinished', 'order.json') },
  { name: 'when the page is there', reached: file('allure-report', 'index.html') },
];
// The earlier run left files with the same names, so these points wait until the run has removed them.
const needsTaken = new Set(points.slice(7).map(({ name }) => name));

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGKILL: null } as const;
const asked = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const signal of ['SIGKILL', 'SIGINT', 'SIGTERM'] as const) {
  for (const point of points) {
    if (asked.length > 0 && !asked.includes(point.name)) continue;
    const problems = await problemsOf(point, signal);
    process.stdout.write(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${signal} ${point.name}\n`);
    for (const problem of problems) process.stdout.write(`       ${problem}\n`);
    if (problems.length === 0) passed += 1;
    else failed += 1;
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function problemsOf(point: Point, signal: keyof typeof exitCodes): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'));
  try {
    writeEarlierReport(folder);
    const run = startRun(folder, ['--target=mock', '--runs=20', '--max-wait=0s']);
    if (needsTaken.has(point.name)) await until(run, () => remainingEarlierFiles(folder).length === 0);
    await point.reached(run);
    const hadBegun = hasBegun(run);
    const wasFinished =
      existsSync(join(folder, 'verdict.json')) && remainingEarlierFiles(folder).length === 0;
    run.child.kill(signal);
    const { exitCode, signal: endedBy } = await run.closed;
    const orphans = await processesUsing(folder);
    return [
      ...(orphans.length === 0 ? [] : [`${orphans.length} processes are still alive`]),
      ...verdictProblems(folder, hadBegun, wasFinished),
      ...(hadBegun && remainingEarlierFiles(folder).length > 0
        ? [`left from an earlier run: ${remainingEarlierFiles(folder).join(', ')}`]
        : []),
      ...(signal === 'SIGKILL' || !hadBegun || wasFinished || exitCode === exitCodes[signal]
        ? []
        : [`exit code ${exitCode} (${endedBy}) instead of ${exitCodes[signal]}`]),
      ...(signal === 'SIGKILL' || !hadBegun || wasFinished ? [] : incompleteProblems(run)),
      ...(/defect of the suite|\n {4}at /.test(run.output()) ? ['it reports the end as a defect'] : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdictProblems(folder: string, hadBegun: boolean, wasFinished: boolean): string[] {
  if (!hadBegun && remainingEarlierFiles(folder).includes('verdict.json')) return [];
  try {
    const verdict = verdictIn(folder);
    if (verdict === undefined) return wasFinished ? ['the finished verdict is gone'] : [];
    assertVerdict(verdict);
    const page = pageIn(folder);
    const isWhole = page === undefined || page.trimEnd().endsWith('</html>');
    return [
      ...(verdict.verdict === 'conforms' && !wasFinished ? ['an unfinished run conforms'] : []),
      ...(isWhole ? [] : ['a partial page']),
    ];
  } catch (error) {
    return [`verdict.json: ${(error as Error).message}`];
  }
}

function incompleteProblems({ folder, output }: RunningRun): string[] {
  const verdict = verdictIn(folder)?.verdict;
  return [
    ...(verdict === 'incomplete' ? [] : [`the verdict says ${verdict}`]),
    ...(/^incomplete, exit code 1/m.test(output()) ? [] : ['the terminal does not say incomplete']),
    ...(allureVerdict(folder)?.startsWith('incomplete') ? [] : [`Allure says ${allureVerdict(folder)}`]),
    ...(/<title>[^<]*incomplete/.test(pageIn(folder) ?? '') ? [] : ['the page does not say incomplete']),
  ];
}
