import { defined } from '../../basics/defined.ts';
import { fingerprint } from '../../secret/fingerprint.ts';
import { Redactor } from '../../secret/redact.ts';
import type { MockRequest } from '../http/mock-request.ts';
import type { Reply } from '../http/reply.ts';
import type { Caller } from '../state/clients.ts';

/** One request in the operator's journal. It contains no secret. */
export type JournalEntry = {
  /** The operator's time, Unix milliseconds */
  atMs: number;
  method: string;
  path: string;
  httpStatus: number;
  /** The contract's status, if the answer has one */
  status?: string;
  authorization: Caller['kind'];
  bodyBytes: number;
  /** Distinguishes bodies without revealing anything about them */
  bodyFingerprint: string;
  /** The fault that was injected */
  fault?: string;
};

const CAPACITY = 10_000;
const redactor = new Redactor();

/** The last requests of an operator, oldest first. */
export class Journal {
  #entries: JournalEntry[] = [];

  note(
    request: MockRequest,
    reply: Pick<Reply, 'httpStatus' | 'status'>,
    caller: Caller,
    atMs: number,
    fault?: string,
  ): void {
    this.#entries.push({
      atMs,
      method: request.method,
      path: redactor.text(request.path),
      httpStatus: reply.httpStatus,
      ...defined({ status: reply.status }),
      authorization: caller.kind,
      bodyBytes: request.body.length,
      bodyFingerprint: fingerprint(request.body.toString('latin1')),
      ...defined({ fault }),
    });
    if (this.#entries.length > 2 * CAPACITY) this.#entries = this.#entries.slice(-CAPACITY);
  }

  entries(): JournalEntry[] {
    return this.#entries.slice(-CAPACITY);
  }

  clear(): void {
    this.#entries = [];
  }
}
