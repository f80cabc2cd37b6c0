import { defined } from '../../basics/defined.ts';
import { fingerprint, longFingerprint } from '../../secret/fingerprint.ts';
import { Redactor } from '../../secret/redact.ts';
import type { MockRequest } from '../http/mock-request.ts';
import type { Reply } from '../http/reply.ts';
import type { Caller } from '../state/clients.ts';

/** One request in the operator's journal. It contains no secret. */
export type JournalEntry = {
  /** The operator's time, Unix milliseconds. */
  atMs: number;
  /** This machine's time, Unix milliseconds: it goes on however the operator's clock is moved. */
  realAtMs: number;
  method: string;
  path: string;
  /** The query, redacted; absent when there is none. */
  query?: string;
  /** Redacted; the value of a header that carries a credential is its fingerprint. */
  headers: Readonly<Record<string, string>>;
  authorization: Caller['kind'];
  bodyBytes: number;
  /** Tells two bodies apart and says nothing about either. */
  bodyFingerprint: string;
  /** The HTTP code of the answer as it was sent; 0 when the connection was broken off instead. */
  httpStatus: number;
  /** The contract's status of the answer as it was sent, where it has one. */
  status?: string;
  /** Tells two answers apart. */
  answerFingerprint: string;
  /** The fault that was injected. */
  fault?: string;
};

/** When a request came, by both clocks, and the fault it got. */
export type Occasion = { atMs: number; realAtMs: number; fault?: string | undefined };

const CAPACITY = 10_000;
const SECRET_HEADER = /^(?:proxy-)?authorization$|^cookie$/;
const redactor = new Redactor();

/** The last requests of an operator, oldest first. */
export class Journal {
  // What is written down is redacted only when somebody reads it: most journals are never read. Until then each entry is
  // one text, which takes a fraction of the memory of its members.
  #entries: string[] = [];
  #count = 0;
  // A large answer that is sent again and again is not read through each time.
  #lastAnswer: { body: Reply['body']; fingerprint: string } = { body: '', fingerprint: longFingerprint('') };

  /** @param reply the answer as it is sent */
  note(
    request: MockRequest,
    reply: Pick<Reply, 'httpStatus' | 'status' | 'body'>,
    caller: Caller,
    { atMs, realAtMs, fault }: Occasion,
  ): void {
    const noted: Noted = {
      atMs,
      realAtMs,
      method: request.method,
      path: request.path,
      query: request.query,
      headers: request.headers,
      authorization: caller.kind,
      bodyBytes: request.body.length,
      bodyFingerprint: longFingerprint(request.body.toString('latin1')),
      httpStatus: reply.httpStatus,
      status: reply.status,
      answerFingerprint: this.#fingerprintOf(reply.body),
      fault,
    };
    this.#entries[this.#count % CAPACITY] = JSON.stringify(noted);
    this.#count += 1;
  }

  #fingerprintOf(body: Reply['body']): string {
    if (body !== this.#lastAnswer.body) {
      this.#lastAnswer = { body, fingerprint: longFingerprint(body.toString('latin1')) };
    }
    return this.#lastAnswer.fingerprint;
  }

  entries(): JournalEntry[] {
    const oldest = this.#count % CAPACITY;
    const inOrder = [...this.#entries.slice(oldest), ...this.#entries.slice(0, oldest)];
    return inOrder.map((text) => shown(JSON.parse(text) as Noted));
  }

  clear(): void {
    this.#entries = [];
    this.#count = 0;
  }
}

/** A request as it was noted; what may be secret in it has not been taken out yet. */
type Noted = Omit<JournalEntry, 'query' | 'status' | 'fault'> & {
  query: string;
  headers: MockRequest['headers'];
  status?: string | undefined;
  fault?: string | undefined;
};

function shown({ query, headers, status, fault, path, ...entry }: Noted): JournalEntry {
  return {
    ...entry,
    path: redactor.text(path),
    ...defined({ query: query === '' ? undefined : redactor.text(query), status, fault }),
    headers: shownHeaders(headers),
  };
}

function shownHeaders(headers: MockRequest['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      redactor.text(name),
      SECRET_HEADER.test(name) ? `#${fingerprint(value)}` : redactor.text(value),
    ]),
  );
}
