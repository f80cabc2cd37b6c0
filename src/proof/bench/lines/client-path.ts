import type { BenchLine } from '../measure.ts';
import { drive, inTurn, startBareOperator, startWarmClient } from './refreshing.ts';

const REQUESTS = 12_000;

/** Sending, recording, opening, judging and accounting for a refresh, beside undici alone. */
export const clientPath: BenchLine = {
  name: 'client',
  title: 'Client path beside bare undici, on a bare server, 16 requests at once',
  figures: [
    {
      id: 'client-throughput',
      title: 'requests a second, of bare undici',
      unit: 'ratio',
      aim: { atLeast: 0.8 },
    },
    { id: 'client-cpu', title: 'CPU of a request, of bare undici', unit: 'ratio' },
    { id: 'client-per-second', title: 'requests a second', unit: '1/s' },
    { id: 'bare-per-second', title: 'requests a second, bare undici', unit: '1/s' },
    { id: 'client-us', title: 'CPU of a request', unit: 'µs' },
    { id: 'bare-us', title: 'CPU of a request, bare undici', unit: 'µs' },
  ],
  bottleneck:
    'A profile of the client path shows what is watched in each answer (17 %, more than half of it whether keys are random), opening and reading it (12 %), writes to the socket (13 %) and garbage collection (10 %). Holding keys in place, decoding each answer once and waiting for fewer promises took a refresh from 88 µs to about 60 µs.',
  async open() {
    const server = await startBareOperator();
    const bare = await startWarmClient('bare', server.known);
    const ours = await startWarmClient('ours', server.known);
    return {
      async measure(round) {
        const [theirs, own] = await inTurn(
          round,
          () => drive(bare, server, REQUESTS),
          () => drive(ours, server, REQUESTS),
        );
        return {
          'client-throughput': [own.perSecond / theirs.perSecond],
          'client-cpu': [own.clientUs / theirs.clientUs],
          'client-per-second': [own.perSecond],
          'bare-per-second': [theirs.perSecond],
          'client-us': [own.clientUs],
          'bare-us': [theirs.clientUs],
        };
      },
      async [Symbol.asyncDispose]() {
        for (const started of [ours, bare, server]) await started[Symbol.asyncDispose]();
      },
    };
  },
};
