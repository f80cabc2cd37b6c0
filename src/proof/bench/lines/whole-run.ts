import type { BenchLine } from '../measure.ts';
import { runInside } from '../run-program.ts';
import { drive, inTurn, startClient, startMock, startWarmClient } from './refreshing.ts';

/** About as many as a run sends. */
const REQUESTS = 10_700;

/** A default run beside the client path alone, both on the mock operator, and both in processes that have just begun. */
export const wholeRun: BenchLine = {
  name: 'run',
  title: 'Whole run on the mock operator beside the client path alone',
  figures: [
    {
      id: 'run-throughput',
      title: 'exchanges a second from first to last, of the client path alone',
      unit: 'ratio',
      aim: { atLeast: 0.6 },
    },
    { id: 'run-of-warm', title: 'the same, of a client path that is warm', unit: 'ratio' },
    { id: 'run-per-second', title: 'exchanges a second', unit: '1/s' },
    { id: 'alone-per-second', title: 'refreshes a second, client path alone', unit: '1/s' },
    { id: 'warm-per-second', title: 'refreshes a second, warm client path alone', unit: '1/s' },
    { id: 'run-exchanges', title: 'exchanges of a run', unit: 'count' },
    { id: 'run-seconds', title: 'a run without HTML', unit: 's' },
    { id: 'run-peak', title: 'peak of resident memory', unit: 'MB' },
  ],
  bottleneck:
    'The worker with the tests is the limit, on one core, and idle for 4 % of the time. Nothing in it stands out: undici with the writes to its sockets takes 13 %, garbage collection 9 %, reading answers 7 %, loading modules 7 %, cryptography 6 %, watching all answers 5 %, fast-check 4 %. Beyond the client path alone, each exchange has inputs to generate, a test to judge it, and often an operator of its own in the same thread. What was tried for CPU, below, took the run from 2,600 exchanges a second to 3,800, and the client path, in processes as young, from about 7,200 to 8,600.',
  async open() {
    const mock = await startMock();
    const client = await startWarmClient('ours', mock.known);
    return {
      async measure(round) {
        const [alone, run] = await inTurn(round, driveAnew, () => runInside([`--seed=${round + 1}`]));
        const warm = await drive(client, mock, REQUESTS);
        const exchanges = exchangesTold(run.printed);
        const perSecond = (exchanges / run.inside.betweenMs) * 1_000;
        return {
          'run-throughput': [perSecond / alone.perSecond],
          'run-of-warm': [perSecond / warm.perSecond],
          'run-per-second': [perSecond],
          'alone-per-second': [alone.perSecond],
          'warm-per-second': [warm.perSecond],
          'run-exchanges': [exchanges],
          'run-seconds': [run.durationMs / 1_000],
          'run-peak': [run.inside.peakBytes / 1e6],
        };
      },
      async [Symbol.asyncDispose]() {
        for (const started of [client, mock]) await started[Symbol.asyncDispose]();
      },
    };
  },
};

/** The client path in a process that has just begun, on a mock operator in another. */
async function driveAnew(): ReturnType<typeof drive> {
  await using mock = await startMock();
  await using client = await startClient('ours', mock.known);
  return await drive(client, mock, REQUESTS);
}

/** The number of exchanges in the last line that tells one. @throws Error when none does */
export function exchangesTold(printed: string): number {
  const told = [...printed.matchAll(/([\d,]+) exchanges?\b/g)].at(-1)?.[1];
  if (told === undefined) throw new Error('the run did not tell how many exchanges it had');
  return Number(told.replaceAll(',', ''));
}
