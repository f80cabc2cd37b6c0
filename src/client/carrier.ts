import type { Answer } from './exchange.ts';

/** A request as it goes out; `headers` are name, value, name, value, … */
export type CarriedRequest = { method: string; path: string; headers: string[]; body: Buffer };

/** Brings a request to an operator and its answer back, and judges nothing. */
export type Carrier = {
  /**
   * @param giveUp ends the waiting for an answer; its reason is a TransportError
   * @throws TransportError when no complete answer came
   */
  carry(request: CarriedRequest, giveUp?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
};
