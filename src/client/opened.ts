import { defined } from '../basics/defined.ts';
import { oncePerLargeBody } from '../basics/large-bodies.ts';
import { decodeBase64 } from '../envelope/base64.ts';
import { IV_BYTES, open } from '../envelope/envelope.ts';
import { EnvelopeError, type EnvelopeErrorCode } from '../envelope/envelope-error.ts';
import { openGenerateResponse } from '../envelope/generate-envelope.ts';
import { type ReadJson, readJson } from '../envelope/json.ts';

/** The result of reading an answer's body. */
export type Opened =
  | ({
      how: 'sealed';
      encoding: Encoding;
      /** The initialization vector in hexadecimal. */
      iv: string;
      plaintext: Buffer;
      /** The operator's clock in Unix milliseconds; only in answers of generate. */
      timestampMs?: number;
    } & ReadJson)
  | ({ how: 'plain' } & ReadJson)
  | {
      how: 'unopened';
      problem: EnvelopeErrorCode;
      explanation: string;
      /** How the bytes were written that did not open; base64 where it is left out. */
      encoding?: Encoding;
    };

/** base64 as the contract says, base64 of another dialect (RF-ENC-07), or the bytes themselves (RF-REQ-09). */
export type Encoding = 'base64' | 'irregular base64' | 'bytes';

/** A body read as plain JSON, or the reason why it is not JSON. */
export const readPlain = oncePerLargeBody((body): Opened => {
  try {
    return { how: 'plain', ...readJson(body) };
  } catch (error) {
    return unopened(error);
  }
});

/**
 * Opens a refresh answer of HTTP 200 under a response key: first as base64, then as another variant of base64, then as
 * bytes, so that an answer with one fault can still be judged for everything else.
 */
export function openRefreshAnswer(body: Buffer, key: Uint8Array): Opened {
  const asText = tryOpen(body, key, 'base64');
  if (asText.how === 'sealed' || asText.problem !== 'not-base64') return asText;
  for (const encoding of ['irregular base64', 'bytes'] as const) {
    const opened = tryOpen(body, key, encoding);
    if (opened.how === 'sealed' || opened.problem === 'bad-json') return opened;
  }
  return asText;
}

/** Opens a generate answer of HTTP 200 under the client secret. */
export function openGenerateAnswer(body: Buffer, key: Uint8Array, nonce: Uint8Array): Opened {
  try {
    const text = body.toString('latin1');
    const message = openGenerateResponse(text, key, nonce);
    const sealed = decodeBase64(text);
    return {
      how: 'sealed',
      encoding: 'base64',
      iv: sealed.subarray(0, IV_BYTES).toString('hex'),
      plaintext: Buffer.from(JSON.stringify(message.payload)),
      value: message.payload,
      ...defined({ repeatedMembers: message.repeatedMembers }),
      timestampMs: message.timestampMs,
    };
  } catch (error) {
    return unopened(error);
  }
}

const decoders: Record<Encoding, (body: Buffer) => Buffer> = {
  base64: (body) => decodeBase64(body.toString('latin1')),
  // Node's decoder accepts both alphabets, padded or not, and skips white space.
  'irregular base64': (body) => Buffer.from(body.toString('latin1'), 'base64'),
  bytes: (body) => body,
};

type Sealed = Extract<Opened, { how: 'sealed' }>;
type Unopened = Extract<Opened, { how: 'unopened' }>;

function tryOpen(body: Buffer, key: Uint8Array, encoding: Encoding): Sealed | Unopened {
  try {
    const sealed = decoders[encoding](body);
    const plaintext = open(sealed, key);
    const iv = sealed.subarray(0, IV_BYTES).toString('hex');
    return { how: 'sealed', encoding, iv, plaintext, ...readJson(plaintext) };
  } catch (error) {
    return { ...unopened(error), encoding };
  }
}

/**
 * The bytes that a body stands for.
 * @throws EnvelopeError `not-base64` where it is not written so
 */
export function bytesWritten(body: Buffer, encoding: Encoding): Buffer {
  return decoders[encoding](body);
}

function unopened(error: unknown): Unopened {
  if (!(error instanceof EnvelopeError)) throw error;
  return { how: 'unopened', problem: error.code, explanation: error.message };
}
