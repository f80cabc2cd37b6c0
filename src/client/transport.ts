import type { Carrier } from './carrier.ts';
import type { Answer, AuthorizationKind, Exchange } from './exchange.ts';
import type { Gate } from './gate.ts';
import { httpCarrier } from './http-carrier.ts';
import { type Opened, readPlain } from './opened.ts';
import { type RateLimit, unlimited } from './rate-limit.ts';
import { headersAsSent } from './sent-headers.ts';
import { TransportError, throttled } from './transport-error.ts';

export type OutgoingRequest = {
  method: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
  authorization: AuthorizationKind;
  /** Opens the body of an answer of HTTP 200; any other is read as plain JSON, and opened where it is none. */
  openSuccess?: (body: Buffer) => Opened;
  /** The bytes of the key that `openSuccess` opens with, for the observer's eyes only: no record keeps it. */
  openingKey?: Uint8Array;
};

const TOO_MANY_REQUESTS = 429;

/** @param openingKey the key the answer was opened with, where there was one */
export type Observer = (exchange: Exchange, openingKey?: Uint8Array) => void;

export type TransportOptions = {
  baseUrl: string;
  /** Connections kept open; 1 makes every request share one connection. */
  connections?: number;
  rateLimit?: RateLimit;
  gate?: Gate;
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
  /** @throws TransportError when no complete answer came, or HTTP 429, which says nothing about the contract */
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
    await options.gate?.admit();
    await limit.admit();
    // The target may have been given up meanwhile.
    await options.gate?.admit();
    const path = basePath + request.path;
    const headers = request.headers.flat();
    const startedAtMs = Date.now();
    const started = performance.now();
    const carried = { method: request.method, path, headers, body: request.body };
    const answer = await watched(carrier.carry(carried, options.gate?.closed), options.gate);
    const exchange: Exchange = {
      index: counter.next(),
      request: {
        method: request.method,
        path,
        headers: headersAsSent(request.method, path, headers, request.body.length),
        body: request.body,
        authorization: request.authorization,
      },
      response: answer,
      opened: read(answer, request),
      startedAtMs,
      durationMs: performance.now() - started,
    };
    options.observe?.(exchange, request.openingKey);
    if (answer.httpStatus === TOO_MANY_REQUESTS) throw throttled(`${request.method} ${path}`);
    return exchange;
  }

  const close = () => carrier.close();
  return { baseUrl: options.baseUrl, send, close, [Symbol.asyncDispose]: close };
}

async function watched(carrying: Promise<Answer>, gate: Gate | undefined): Promise<Answer> {
  try {
    const answer = await carrying;
    gate?.answered();
    return answer;
  } catch (error) {
    if (error instanceof TransportError) gate?.failed(error);
    throw error;
  }
}

function read({ httpStatus, body }: Answer, { openSuccess }: OutgoingRequest): Opened {
  if (openSuccess === undefined) return readPlain(body);
  if (httpStatus === 200) return openSuccess(body);
  const plain = readPlain(body);
  if (plain.how !== 'unopened') return plain;
  // A sealed answer under another code breaks one requirement; what it says may keep all others.
  const opened = openSuccess(body);
  return opened.how === 'sealed' ? opened : plain;
}
