import { defined } from '../basics/defined.ts';
import type { Input } from '../contract/inputs.ts';
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
  /** The class of what is sent, as waivers name it. */
  input?: Input;
  /**
   * Opens the body of an answer with HTTP 200; other answers are read as plain JSON, and opened if they are not JSON.
   */
  openSuccess?: (body: Buffer) => Opened;
  /** The bytes of the key that `openSuccess` opens with; only the observer sees them, and no record keeps them. */
  openingKey?: Uint8Array;
};

const TOO_MANY_REQUESTS = 429;

/** @param openingKey the key that opened the answer, if any */
export type Observer = (exchange: Exchange, openingKey?: Uint8Array) => void;

export type TransportOptions = {
  baseUrl: string;
  /** Connections kept open; 1 makes every request share one connection. */
  connections?: number;
  /** The proxy on the way there, with its credentials if it needs any. */
  proxy?: string;
  rateLimit?: RateLimit;
  gate?: Gate;
  exchangeTimeoutMs?: number;
  /** Called for every exchange, in the order of the answers. */
  observe?: Observer;
  /** Numbers the exchanges of a run; shared between transports of one run. */
  counter?: { next(): number };
  /** Carries requests to the operator; HTTP by default. */
  carrier?: Carrier;
};

/** Sends requests to one operator and records each as an exchange. No retries. */
export type Transport = AsyncDisposable & {
  readonly baseUrl: string;
  /** @throws TransportError when there was no complete answer, or HTTP 429, which shows nothing about the contract */
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

/** Opens a connection pool to an operator. Every request path begins with the base path of the URL, if any. */
export function openTransport(options: TransportOptions): Transport {
  const url = new URL(options.baseUrl);
  const basePath = url.pathname.replace(/\/$/, '');
  const carrier = options.carrier ?? httpCarrier(url.origin, options);
  const limit = options.rateLimit ?? unlimited;
  const counter = options.counter ?? ownCounter();

  async function send(request: OutgoingRequest): Promise<Exchange> {
    await options.gate?.admit();
    await limit.admit();
    // The target may have been given up in the meantime.
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
        ...defined({ input: request.input }),
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
  // A sealed answer with another code violates one requirement, but its content may meet all others.
  const opened = openSuccess(body);
  return opened.how === 'sealed' ? opened : plain;
}
