import type { Payload } from '../arbitraries/generate-payload.ts';
import { inputOfBody } from '../arbitraries/input-of-body.ts';
import { inputOfPayload } from '../arbitraries/input-of-payload.ts';
import { type Input, inputOfMethod } from '../contract/inputs.ts';
import type { Revision } from '../contract/revision.ts';
import { sealGenerateRequest } from '../envelope/generate-envelope.ts';
import { freshBytes } from '../envelope/random-bytes.ts';
import type { Secret } from '../secret/secret.ts';
import type { Credentials } from './credentials.ts';
import type { AuthorizationKind, Exchange } from './exchange.ts';
import { openGenerateAnswer, openRefreshAnswer } from './opened.ts';
import type { Transport } from './transport.ts';

export const REFRESH_PATH = '/v2/token/refresh';
export const GENERATE_PATH = '/v2/token/generate';
/** Shorter bodies are not made from a token. */
const LEAST_TOKEN_BYTES = 32;

/** `valid` is the caller's own API key; `none` sends no header; any other value is the whole header. */
export type Authorization = 'valid' | 'none' | { header: Secret | string };

export type SendOptions = {
  authorization?: Authorization;
  /** null sends no Content-Type header. */
  contentType?: string | null;
  headers?: readonly (readonly [string, string])[];
  path?: string;
  method?: string;
  /** The class of what is sent, as waivers name it, where it is another than the usual one. */
  input?: Input;
};

export type RefreshOptions = SendOptions & { responseKey?: Secret };

export type GenerateOptions = SendOptions & {
  /** Unix milliseconds written into the envelope; now by default. */
  timestampMs?: number;
  nonce?: Uint8Array;
  /** A client secret to use instead of the caller's own, for sealing and opening. */
  clientSecret?: Secret;
  /** Sent instead of the sealed payload. */
  rawBody?: string;
  envelopeVersion?: number;
};

/** Calls the two endpoints of one operator on behalf of one participant. */
export class OperatorClient {
  readonly transport: Transport;
  readonly #credentials: Credentials | undefined;
  readonly #nowMs: () => number;
  readonly #revision: Revision | undefined;

  /**
   * @param nowMs the participant's clock in Unix milliseconds; generate's envelopes use it
   * @param revision the page that payloads are held against, for the class of a generate request
   */
  constructor(
    transport: Transport,
    credentials?: Credentials,
    nowMs: () => number = Date.now,
    revision?: Revision,
  ) {
    this.transport = transport;
    this.#credentials = credentials;
    this.#nowMs = nowMs;
    this.#revision = revision;
  }

  /**
   * `POST /v2/token/refresh`: the given text is the whole body, and an answer of 200 is opened with `responseKey`.
   * @throws TransportError
   */
  refresh(token: string | Buffer, options: RefreshOptions = {}): Promise<Exchange> {
    const { responseKey } = options;
    const key = responseKey === undefined ? undefined : Buffer.from(responseKey.reveal(), 'base64');
    const body = typeof token === 'string' ? Buffer.from(token, 'utf8') : token;
    return this.transport.send({
      ...this.#frame(
        REFRESH_PATH,
        'none',
        options,
        options.method === undefined ? plainInput(body) : undefined,
      ),
      body,
      ...(key === undefined
        ? {}
        : { openSuccess: (body: Buffer) => openRefreshAnswer(body, key), openingKey: key }),
    });
  }

  /**
   * `POST /v2/token/generate`: the payload sealed under the client secret.
   * @throws TransportError
   * @throws Error when the client was made without credentials
   */
  generate(payload: unknown, options: GenerateOptions = {}): Promise<Exchange> {
    const secret = options.clientSecret ?? this.#credentials?.clientSecret;
    if (secret === undefined) throw new Error('generate needs a client secret');
    const key = Buffer.from(secret.reveal(), 'base64');
    const nonce = options.nonce ?? freshBytes(8);
    const timestampMs = options.timestampMs ?? this.#nowMs();
    const text =
      options.rawBody ?? sealGenerateRequest({ timestampMs, nonce, payload }, key, options.envelopeVersion);
    return this.transport.send({
      ...this.#frame(GENERATE_PATH, 'valid', options, this.#inputOf(payload)),
      body: Buffer.from(text, 'utf8'),
      openSuccess: (body) => openGenerateAnswer(body, key, nonce),
      openingKey: key,
    });
  }

  #inputOf(payload: unknown): Input {
    if (this.#revision === undefined || typeof payload !== 'object' || payload === null) return 'generate';
    return inputOfPayload(payload as Payload, this.#revision);
  }

  /** @param usual the class of what is sent, unless the options name one; else that of the method */
  #frame(path: string, authorization: Authorization, options: SendOptions, usual: Input | undefined) {
    const { kind, headers } = this.#authorize(options.authorization ?? authorization);
    const contentType = options.contentType === undefined ? 'text/plain' : options.contentType;
    const { method = 'POST' } = options;
    const input = options.input ?? usual ?? inputOfMethod(method);
    return {
      method,
      ...(input === undefined ? {} : { input }),
      path: options.path ?? path,
      authorization: kind,
      headers: [
        ...headers,
        ...(contentType === null ? [] : [['Content-Type', contentType] as const]),
        ...(options.headers ?? []),
      ],
    };
  }

  #authorize(authorization: Authorization): {
    kind: AuthorizationKind;
    headers: (readonly [string, string])[];
  } {
    if (authorization === 'none') return { kind: 'none', headers: [] };
    if (authorization === 'valid') {
      const key = this.#credentials?.apiKey.reveal();
      if (key === undefined) throw new Error('a valid bearer needs an API key');
      return { kind: 'valid', headers: [['Authorization', `Bearer ${key}`]] };
    }
    const { header } = authorization;
    const value = typeof header === 'string' ? header : header.reveal();
    return { kind: 'other', headers: [['Authorization', value]] };
  }
}

/** The class of a text that is too short to be made from a token. Only who made a longer one knows what it is. */
function plainInput(body: Buffer): Input | undefined {
  return body.length < LEAST_TOKEN_BYTES ? inputOfBody(body) : undefined;
}
