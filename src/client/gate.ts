import type { TransportError } from './transport-error.ts';

/** Admits the requests of a run, and learns how each of them ended. */
export type Gate = {
  /** @throws TransportError `given-up` when no more requests may be sent */
  admit(): Promise<void>;
  /** Aborted when pending requests are no longer waited for; its reason is a TransportError `given-up`. */
  readonly closed: AbortSignal;
  /** Called when a complete answer has arrived. */
  answered(): void;
  failed(error: TransportError): void;
};
