import type { Answer } from './exchange.ts';

/** A request as it is sent; `headers` are name, value, name, value, … */
export type CarriedRequest = { method: string; path: string; headers: string[]; body: Buffer };

/** The name and value pairs of a flat list of headers. */
export function headerPairs(flat: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at < flat.length; at += 2) pairs.push([flat[at] ?? '', flat[at + 1] ?? '']);
  return pairs;
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
