import { BroadcastChannel } from 'node:worker_threads';
import type { Exchange } from '../../client/exchange.ts';
import type { Redactor } from '../../secret/redact.ts';
import { describeAnswer, describeRequest } from '../evidence/facts.ts';

/** Tells each exchange as it happens, in one redacted line, over a channel that crosses from the worker to the run. */
export class Trace implements Disposable {
  readonly #channel: BroadcastChannel;
  readonly #redactor: Redactor;

  constructor(channel: string, redactor: Redactor) {
    this.#channel = new BroadcastChannel(channel);
    // A worker ends without waiting for it.
    this.#channel.unref();
    this.#redactor = redactor;
  }

  observe(exchange: Exchange): void {
    const { index, durationMs } = exchange;
    const line = `${describeRequest(exchange)}: ${describeAnswer(exchange)}, ${durationMs.toFixed(1)} ms`;
    this.#channel.postMessage(`#${index} ${this.#redactor.text(line).replaceAll(/\s+/g, ' ')}`);
  }

  [Symbol.dispose](): void {
    this.#channel.close();
  }
}
