import type { Input } from '../contract/inputs.ts';
import { Availability, isUnavailable, MOST_RETRIES } from './availability.ts';
import type { CarriedRequest, Carrier } from './carrier.ts';
import { codingAskedFor, codingsOf, decoded } from './content-coding.ts';
import type { Answer, AuthorizationKind, Exchange } from './exchange.ts';
import type { Gate } from './gate.ts';
import { httpCarrier } from './http-carrier.ts';
import { type Opened, readPlain } from './opened.ts';
import { type RateLimit, unlimited } from './rate-limit.ts';
import { headersAsSent } from './sent-headers.ts';
import { TransportError, unavailable, usedUp } from './transport-error.ts';

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

/** @param openingKey the key that opened the answer, if any */
export type Observer = (exchange: Exchange, openingKey?: Uint8Array) => void;

export type TransportOptions = {
  baseUrl: string;
  /** Connections kept open; 1 makes every request share one connection. */
  connections?: number;
  /** The proxy on the way there, with its credentials if it needs any. */
  proxy?: string;
  /** Whether a request whose connection breaks off is not tried over a fresh one: for tests about connections. */
  staysOnItsConnection?: boolean;
  rateLimit?: RateLimit;
  gate?: Gate;
  exchangeTimeoutMs?: number;
  /** Called for every exchange, in the order of the answers. */
  observe?: Observer;
  /** Numbers the exchanges of a run; shared between transports of one run. */
  counter?: { next(): number };
  /** Counts answers that are not evidence, and how long their requests wait; shared between transports of one run. */
  availability?: Availability;
  /** Carries requests to the operator; HTTP by default. */
  carrier?: Carrier;
};

/** Sends requests to one operator and records each as an exchange. */
export type Transport = AsyncDisposable & {
  readonly baseUrl: string;
  /**
   * Sends a request, and again where something in front of the operator turned it down: that answer is not evidence,
   * and no exchange. So is one whose connection, used before, broke off. Nothing else is sent again.
   * @throws TransportError when no complete answer came, or `unavailable` when none was evidence
   */
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

  const availability = options.availability ?? new Availability();
  const closing = new AbortController();

  let hasAnswered = false;

  /** A connection that was used before may end while a request is on its way: that says nothing about the request. */
  async function carry(request: CarriedRequest): Promise<{ response: Answer; isAgain: boolean }> {
    const giveUp = options.gate?.closed;
    try {
      const answer = await carrier.carry(request, giveUp);
      return { response: codingsOf(answer).length === 0 ? answer : await decoded(answer), isAgain: false };
    } catch (error) {
      const isBroken = error instanceof TransportError && error.code === 'broken-off';
      const mayTryAgain = hasAnswered && options.staysOnItsConnection !== true;
      if (!isBroken || !mayTryAgain || carrier.carryAfresh === undefined) throw error;
      return { response: await decoded(await carrier.carryAfresh(request, giveUp)), isAgain: true };
    }
  }

  /** One attempt, and the head that it left with. */
  async function attempt(request: OutgoingRequest, path: string, headers: string[]): Promise<Attempt> {
    await options.gate?.admit();
    if (limit !== unlimited) {
      await limit.admit();
      // The target may have been given up in the meantime.
      await options.gate?.admit();
    }
    const startedAtMs = Date.now();
    const started = performance.now();
    const carried = { method: request.method, path, headers, body: request.body };
    try {
      const { response, isAgain } = await carry(carried);
      hasAnswered = true;
      const durationMs = performance.now() - started;
      return { found: { response, opened: read(response, request), startedAtMs, durationMs }, isAgain };
    } catch (error) {
      if (error instanceof TransportError) options.gate?.failed(error);
      throw error;
    }
  }

  /** The first answer that is evidence of something. */
  async function evidence(request: OutgoingRequest, path: string, headers: string[]): Promise<Found> {
    const where = `${request.method} ${path}`;
    let waitedMs = 0;
    let isDoubtful = false;
    for (let times = 1; ; times += 1) {
      const { found, isAgain } = await attempt(request, path, headers);
      const { httpStatus } = found.response;
      isDoubtful ||= isAgain && request.openSuccess !== undefined;
      const isNone = isUnavailable(found);
      availability.note(isNone);
      if (!isNone) {
        options.gate?.answered();
        // The operator may have served an earlier attempt, whose answer got lost on its way.
        if (isDoubtful && httpStatus >= 400 && availability.mayBeUsedUp) throw usedUp(where, httpStatus);
        return found;
      }
      if (times > MOST_RETRIES) {
        const error = unavailable(where, httpStatus, times);
        options.gate?.failed(error);
        throw error;
      }
      isDoubtful ||= httpStatus !== 429 && request.openSuccess !== undefined;
      waitedMs += await availability.pause(found.response, times, waitedMs, ended(options.gate, closing));
    }
  }

  async function send(request: OutgoingRequest): Promise<Exchange> {
    const path = basePath + request.path;
    const headers: string[] = [];
    for (const [name, value] of request.headers) headers.push(name, value);
    headers.push(...codingAskedFor(request.headers));
    const { response, opened, startedAtMs, durationMs } = await evidence(request, path, headers);
    const exchange: Exchange = {
      index: counter.next(),
      request: {
        method: request.method,
        path,
        headers: headersAsSent(request.method, path, headers, request.body.length),
        body: request.body,
        authorization: request.authorization,
        ...(request.input === undefined ? {} : { input: request.input }),
      },
      response,
      opened,
      startedAtMs,
      durationMs,
    };
    options.observe?.(exchange, request.openingKey);
    return exchange;
  }

  const close = () => {
    closing.abort(new TransportError('given-up', 'the run has ended'));
    return carrier.close();
  };
  return { baseUrl: options.baseUrl, send, close, [Symbol.asyncDispose]: close };
}

type Found = Pick<Exchange, 'response' | 'opened' | 'startedAtMs' | 'durationMs'>;

/** @property isAgain whether a connection broke off over it before */
type Attempt = { found: Found; isAgain: boolean };

function ended(gate: Gate | undefined, closing: AbortController): AbortSignal {
  return gate === undefined ? closing.signal : AbortSignal.any([gate.closed, closing.signal]);
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
