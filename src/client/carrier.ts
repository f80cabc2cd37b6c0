import type { Answer } from './exchange.ts';

/** A request as it goes out; `headers` are name, value, name, value, … */
export type CarriedRequest = { method: string; path: string; headers: string[]; body: Buffer };

/** Names and values of headers that stand in turn. */
export function headerPairs(flat: readonly string[]): [string, string][] {
  return Array.from(
    { length: flat.length / 2 },
    (_, at) => flat.slice(2 * at, 2 * at + 2) as [string, string],
  );
}

/** Brings a request to an operator and its answer back, and judges nothing. */
export type Carrier = {
  /**
   * @param giveUp ends the waiting for an answer; its reason is a TransportError
   * @throws TransportError when no complete answer came
   */
  carry(request: CarriedRequest, giveUp?: AbortSignal): Promise<Answer>;
  /** The same over a connection that nothing has been sent over before; absent where there are no connections. */
  carryAfresh?(request: CarriedRequest, giveUp?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
};
