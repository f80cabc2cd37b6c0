import type { TransportError } from './transport-error.ts';

/** Stands before the requests of a run, and is told how each of them ended. */
export type Gate = {
  /** @throws TransportError `given-up` when no more requests are to be sent */
  admit(): Promise<void>;
  /** Aborted when nobody waits any longer for requests under way; its reason is a TransportError `given-up`. */
  readonly closed: AbortSignal;
  /** A complete answer came. */
  answered(): void;
  failed(error: TransportError): void;
};
