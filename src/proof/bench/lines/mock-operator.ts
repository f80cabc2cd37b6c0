import type { BenchLine } from '../measure.ts';
import type { BenchProcess, Usage } from '../processes/processes.ts';
import { drive, inTurn, startBareOperator, startMock, startWarmClient } from './refreshing.ts';

/** With those that warm it up again, fifty thousand refreshes in five rounds. */
const REQUESTS = 9_000;
/** After garbage was collected, code is as slow as at first: both servers are collected and warmed up alike. */
const WARMING_UP = 1_000;

async function driveWarm(
  client: BenchProcess<unknown>,
  server: BenchProcess<unknown>,
): ReturnType<typeof drive> {
  await drive(client, server, WARMING_UP);
  return await drive(client, server, REQUESTS);
}

/** The mock operator beside a server that does the same cryptography, both asked by bare undici. */
export const mockOperator: BenchLine = {
  name: 'mock',
  title: 'Mock operator beside bare node:http with the same seals',
  figures: [
    {
      id: 'mock-throughput',
      title: 'refreshes a second, of bare node:http',
      unit: 'ratio',
      aim: { atLeast: 0.8 },
    },
    { id: 'mock-cpu', title: 'CPU of a refresh, of bare node:http', unit: 'ratio' },
    { id: 'mock-per-second', title: 'refreshes a second', unit: '1/s' },
    { id: 'bare-server-per-second', title: 'refreshes a second, bare node:http', unit: '1/s' },
    { id: 'mock-us', title: 'CPU of a refresh', unit: 'µs' },
    { id: 'bare-server-us', title: 'CPU of a refresh, bare node:http', unit: 'µs' },
    {
      id: 'mock-heap-per-identity',
      title: `heap that an issued identity leaves behind, over ${(REQUESTS + WARMING_UP).toLocaleString('en-US')} refreshes a round`,
      unit: 'bytes',
      aim: { atMost: 20 },
    },
    { id: 'mock-growth', title: 'growth of resident memory in a round', unit: 'MB' },
  ],
  bottleneck:
    'A profile of the mock shows writes to the socket (38 %), cryptography (24 %) and garbage collection (7 %), as in the bare server, whose work is the same in bytes, headers and random blocks; its own routes, behaviour and tokens take 11 %. Of 82 µs, 8 went with sending head and body as one text, 7 with keeping no journal where no control can read it, and 4 with memory from the pool. Tried without gain: keys as KeyObjects, one call for a hash, and a stated length of the tag.',
  async open() {
    const [mock, server] = [await startMock(), await startBareOperator()];
    const toMock = await startWarmClient('bare', mock.known);
    const toServer = await startWarmClient('bare', server.known);
    // Memory is told from here on.
    await drive(toMock, mock, REQUESTS);
    await drive(toServer, server, REQUESTS);
    await server.ask<Usage>({ collects: true });
    let before = await mock.ask<Usage>({ collects: true });
    return {
      async measure(round) {
        const [bare, own] = await inTurn(
          round,
          () => driveWarm(toServer, server),
          () => driveWarm(toMock, mock),
        );
        await server.ask<Usage>({ collects: true });
        const after = await mock.ask<Usage>({ collects: true });
        const grown = {
          heapBytes: after.heapBytes - before.heapBytes,
          residentBytes: after.residentBytes - before.residentBytes,
        };
        before = after;
        return {
          'mock-throughput': [own.perSecond / bare.perSecond],
          'mock-cpu': [own.serverUs / bare.serverUs],
          'mock-per-second': [own.perSecond],
          'bare-server-per-second': [bare.perSecond],
          'mock-us': [own.serverUs],
          'bare-server-us': [bare.serverUs],
          'mock-heap-per-identity': [grown.heapBytes / (REQUESTS + WARMING_UP)],
          'mock-growth': [grown.residentBytes / 1e6],
        };
      },
      async [Symbol.asyncDispose]() {
        for (const started of [toServer, toMock, server, mock]) await started[Symbol.asyncDispose]();
      },
    };
  },
};
