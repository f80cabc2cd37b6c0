/** An intended failure of a request: an error status, a late answer, a closed connection or a broken answer. */
export type Fault =
  | { kind: 'status'; httpStatus: number }
  | { kind: 'hang'; ms: number }
  | { kind: 'reset' }
  | { kind: 'garbage' }
  | { kind: 'truncate' };

/** The longest hang. */
export const LONGEST_HANG_MS = 600_000;

/** Faults waiting for their requests, first in, first out. */
export class FaultQueue {
  readonly #waiting: { fault: Fault; requests: number }[] = [];

  add(fault: Fault, requests: number): void {
    if (requests > 0) this.#waiting.push({ fault, requests });
  }

  /** The fault of the next request, if any. */
  next(): Fault | undefined {
    const first = this.#waiting[0];
    if (first === undefined) return undefined;
    first.requests -= 1;
    if (first.requests === 0) this.#waiting.shift();
    return first.fault;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}
