import type { Answer } from './exchange.ts';

/** A request as it goes out; `headers` are name, value, name, value, … */
export type CarriedRequest = { method: string; path: string; headers: string[]; body: Buffer };

/** Brings a request to an operator and its answer back, and judges nothing. */
export type Carrier = {
  /** @throws TransportError when no complete answer came */
  carry(request: CarriedRequest): Promise<Answer>;
  close(): Promise<void>;
};
