import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';

/** The listener of a run's trace; ends when what was sent until then has come. */
export type ShownTrace = AsyncDisposable & { channel: string };

const SETTLE_MS = 50;

/** Prints each line of a run's trace. @param print told of each exchange, one line each */
export function showTrace(print: (line: string) => void): ShownTrace {
  const channel = `euid-conformance-trace-${randomUUID()}`;
  const listener = new BroadcastChannel(channel);
  listener.onmessage = (event: unknown) => print(String((event as { data: unknown }).data));
  return {
    channel,
    async [Symbol.asyncDispose]() {
      await setTimeout(SETTLE_MS);
      listener.close();
    },
  };
}
