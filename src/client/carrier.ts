import type { Answer } from './exchange.ts';

/** A request as it is sent; `headers` are name, value, name, value, … */
export type CarriedRequest = { method: string; path: string; headers: string[]; body: Buffer };

/** The name and value pairs of a flat list of headers. */
export function headerPairs(flat: readonly string[]): [string, string][] {
  return Array.from(
    { length: flat.length / 2 },
    (_, at) => flat.slice(2 * at, 2 * at + 2) as [string, string],
  );
}

/** Carries a request to an operator and returns its answer, without judging it. */
export type Carrier = {
  /**
   * @param giveUp ends the wait for an answer; its reason is a TransportError
   * @throws TransportError when no complete answer came
   */
  carry(request: CarriedRequest, giveUp?: AbortSignal): Promise<Answer>;
  /** The same over a connection that nothing has been sent over before; absent where there are no connections. */
  carryAfresh?(request: CarriedRequest, giveUp?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
};
