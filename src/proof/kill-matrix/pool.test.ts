import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Job, JobResult } from './job.ts';
import { doJobs, type PoolOptions } from './pool.ts';

const frailWorker = fileURLToPath(new URL('./fixtures/frail-worker.mjs', import.meta.url));
const lanes = availableParallelism();

/** A pool of processes that behave as a job's name says, and the processes that it started. */
function frailPool(options: PoolOptions = {}) {
  const children: ChildProcess[] = [];
  const start = () => {
    const child = fork(frailWorker, { execArgv: [] });
    children.push(child);
    return child;
  };
  return { children, options: { start, ...options } };
}

const jobs = (...behaviours: string[]): Job[] =>
  behaviours.map((behaviour) => ({ behaviour, revision: '2023-08' }));

/** The result of each job, in the order in which they ended. */
async function resultsOf(asked: readonly Job[], options?: PoolOptions): Promise<[string, JobResult][]> {
  const results: [string, JobResult][] = [];
  await doJobs(asked, ({ behaviour }, result) => results.push([behaviour, result]), options);
  return results;
}

const many = (behaviour: string, count: number) => jobs(...Array<string>(count).fill(behaviour));
const defectsOf = (results: readonly [string, JobResult][]) => results.flatMap(([, { defects }]) => defects);
const hasEnded = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

test('the pool does real jobs in other processes, and an impossible job is a defect', async () => {
  const asked: Job[] = ['put-is-served', 'nothing'].map((behaviour) => ({
    behaviour,
    revision: '2023-08',
    requirements: ['RF-REQ-01'],
  }));
  const results = Object.fromEntries(await resultsOf(asked));
  expect(results['put-is-served']).toMatchObject({ violated: ['RF-REQ-01'], defects: [], untested: {} });
  expect(results['nothing']).toMatchObject({
    violated: [],
    defects: [expect.stringContaining('no behaviour "nothing"')],
  });
}, 60_000);

describe('the pool', () => {
  test('does each job once, and reuses its processes', async () => {
    const { children, options } = frailPool();
    const names = Array.from({ length: lanes * 3 }, (_, at) => `job-${at}`);
    const results = await resultsOf(jobs(...names), options);
    expect(results.map(([name]) => name).sort()).toEqual([...names].sort());
    expect(defectsOf(results)).toEqual([]);
    expect(children).toHaveLength(lanes);
  });

  test('starts at most one process per job, and no process without jobs', async () => {
    const { children, options } = frailPool();
    expect(await resultsOf([], options)).toEqual([]);
    expect(children).toEqual([]);
    await resultsOf(jobs('alone'), options);
    expect(children).toHaveLength(1);
  });

  test('continues in new processes when all of its processes die', async () => {
    const { children, options } = frailPool();
    const results = await resultsOf([...many('dies', lanes), ...many('does', lanes)], options);
    expect(defectsOf(results)).toEqual(Array<string>(lanes).fill('the process of dies ended'));
    const pids = results.flatMap(([, { untested }]) => Object.values(untested));
    expect(pids).toHaveLength(lanes);
    expect(children.slice(0, lanes).map(({ pid }) => `${pid}`)).not.toEqual(expect.arrayContaining(pids));
  });

  test('ends a process that disconnects and stays alive, and loses at most its current job', async () => {
    const { children, options } = frailPool();
    const results = await resultsOf(many('hangs-up', lanes * 4), options);
    expect(results).toHaveLength(lanes * 4);
    expect(defectsOf(results).length).toBeLessThanOrEqual(lanes * 2);
    await Promise.all(children.map(hasEnded));
    expect(children.length).toBeGreaterThanOrEqual(lanes * 2);
  });

  test('ends a job that takes too long together with its process', async () => {
    const { children, options } = frailPool({ longestJobMs: 100 });
    expect(defectsOf(await resultsOf(jobs('hangs'), options))).toEqual(['the process of hangs ended']);
    expect(children.map(({ signalCode }) => signalCode)).toEqual(['SIGKILL']);
  });

  test('fails a job whose process cannot be started, and continues', async () => {
    const { options } = frailPool();
    let started = 0;
    const start = () => {
      started += 1;
      return started <= lanes
        ? spawn('/there/is/no/such/program', { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
        : (options.start?.() ?? fork(frailWorker));
    };
    const results = await resultsOf([...many('first', lanes), ...many('second', lanes)], { start });
    const defects = defectsOf(results);
    expect(defects).toHaveLength(lanes);
    expect(defects[0]).toMatch(/^the process of first cannot be started: .*ENOENT/);
    expect(
      results
        .filter(
          ([
            ,
            {
              defects: [first],
            },
          ]) => first === undefined,
        )
        .map(([name]) => name),
    ).toEqual(Array<string>(lanes).fill('second'));
  });

  test('leaves no process behind, even if a result cannot be kept', async () => {
    const { children, options } = frailPool();
    await doJobs(many('does', lanes), () => undefined, options);
    const full = () => {
      throw new Error('the disk is full');
    };
    await expect(doJobs(jobs('does'), full, options)).rejects.toThrow('the disk is full');
    await Promise.all(children.map(hasEnded));
    expect(children.map(({ signalCode }) => signalCode)).toEqual(Array<string>(lanes + 1).fill('SIGTERM'));
  });
});
