import type { Carrier } from './carrier.ts';
import type { Answer, AuthorizationKind, Exchange } from './exchange.ts';
import { httpCarrier } from './http-carrier.ts';
import { type Opened, readPlain } from './opened.ts';
import { type RateLimit, unlimited } from './rate-limit.ts';
import { headersAsSent } from './sent-headers.ts';

export type OutgoingRequest = {
  method: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
  authorization: AuthorizationKind;
  /** Reads the body of an answer of HTTP 200; anything else is read as plain JSON. */
  openSuccess?: (body: Buffer) => Opened;
  /** The bytes of the key that `openSuccess` opens with, for the observer's eyes only: no record keeps it. */
  openingKey?: Uint8Array;
};

/** @param openingKey the key the answer was opened with, where there was one */
export type Observer = (exchange: Exchange, openingKey?: Uint8Array) => void;

export type TransportOptions = {
  baseUrl: string;
  /** Connections kept open; 1 makes every request share one connection. */
  connections?: number;
  rateLimit?: RateLimit;
  exchangeTimeoutMs?: number;
  /** Told of every exchange, in the order in which answers came. */
  observe?: Observer;
  /** Numbers the exchanges of a run; shared between transports of one run. */
  counter?: { next(): number };
  /** What brings requests to the operator; HTTP when absent. */
  carrier?: Carrier;
};

/** Sends requests to one operator and records each as an exchange. No retries. */
export type Transport = AsyncDisposable & {
  readonly baseUrl: string;
  /** @throws TransportError when no complete answer came */
  send(request: OutgoingRequest): Promise<Exchange>;
  close(): Promise<void>;
};

export function ownCounter(): { next(): number } {
  let index = 0;
  return {
    next() {
      index += 1;
      return index;
    },
  };
}

/** Opens a connection pool to an operator. Base path of the URL, if any, leads every request path. */
export function openTransport(options: TransportOptions): Transport {
  const url = new URL(options.baseUrl);
  const basePath = url.pathname.replace(/\/$/, '');
  const carrier = options.carrier ?? httpCarrier(url.origin, options);
  const limit = options.rateLimit ?? unlimited;
  const counter = options.counter ?? ownCounter();

  async function send(request: OutgoingRequest): Promise<Exchange> {
    await limit.admit();
    const path = basePath + request.path;
    const headers = request.headers.flat();
    const startedAtMs = Date.now();
    const started = performance.now();
    const answer = await carrier.carry({ method: request.method, path, headers, body: request.body });
    const exchange: Exchange = {
      index: counter.next(),
      request: {
        method: request.method,
        path,
        headers: headersAsSent(request.method, path, headers, request.body.length),
        body: request.body,
        authorization: request.authorization,
      },
      answer,
      opened: read(answer, request),
      startedAtMs,
      durationMs: performance.now() - started,
    };
    options.observe?.(exchange, request.openingKey);
    return exchange;
  }

  const close = () => carrier.close();
  return { baseUrl: options.baseUrl, send, close, [Symbol.asyncDispose]: close };
}

function read(answer: Answer, request: OutgoingRequest): Opened {
  const isSuccess = answer.httpStatus === 200 && request.openSuccess !== undefined;
  return isSuccess && request.openSuccess !== undefined
    ? request.openSuccess(answer.body)
    : readPlain(answer.body);
}
