import type { Dispatcher } from 'undici';
import { LargeBodies } from '../basics/large-bodies.ts';
import { spareMemory } from '../basics/spare-memory.ts';
import type { CarriedRequest } from './carrier.ts';
import type { Answer } from './exchange.ts';
import type { TimeLimit } from './time-limit.ts';

export type Collecting = {
  limit: TimeLimit;
  mostBytes: number;
  tooLarge: () => Error;
  named: (error: unknown) => Error;
};

const largeBodies = new LargeBodies(spareMemory);

/**
 * Sends a request and collects its whole answer. A stream for each answer, as undici's `request` makes one, takes longer
 * than all the rest.
 * @param limit ends it; its reason is thrown
 * @param tooLarge makes the error that is thrown when the answer announces more bytes than `mostBytes`
 * @param named makes the error that is thrown of whatever ended the exchange before the answer was complete
 */
export function collectedAnswer(
  pool: Pick<Dispatcher, 'dispatch'>,
  { method, path, headers, body }: CarriedRequest,
  { limit, mostBytes, tooLarge, named }: Collecting,
): Promise<Answer> {
  return new Promise((resolve, fail) => {
    const reject = (error: unknown) => fail(named(error));
    let controller: Dispatcher.DispatchController | undefined;
    let reason: Error | undefined;
    let head: Pick<Answer, 'httpStatus' | 'headers'> | undefined;
    const chunks: Buffer[] = [];

    const give = (error: Error) => {
      reason = error;
      reject(error);
      controller?.abort(error);
    };
    limit.onEnd = (error) => give(error as Error);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        // It ended while it waited for a connection.
        if (reason !== undefined) started.abort(reason);
      },
      onResponseStart(_, httpStatus, received) {
        // Answers before the final one say nothing.
        if (httpStatus < 200) return;
        head = { httpStatus, headers: allValues(received) };
        if (Number(received['content-length']) > mostBytes) give(tooLarge());
      },
      onResponseData: (_, chunk) => void chunks.push(chunk),
      onResponseEnd() {
        if (head === undefined) reject(new Error('an answer without a head'));
        // Copied in any case: a chunk is a part of 64 KiB that the connection has read, and would keep all of it.
        else resolve({ ...head, body: largeBodies.same(Buffer.concat(chunks)) });
      },
      onResponseError: (_, error) => reject(reason ?? error),
    };
    if (reason !== undefined) return;
    // undici's types allow only the usual methods, but any token is a legal method.
    pool.dispatch({ method: method as 'POST', path, headers, body }, handler);
  });
}

function allValues(headers: Record<string, string | string[] | undefined>): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined) result[name.toLowerCase()] = Array.isArray(value) ? value : [value];
  }
  return result;
}
