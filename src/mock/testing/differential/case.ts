import { randomBytes } from 'node:crypto';
import { decodeBase64 } from '../../../envelope/base64.ts';
import { seal } from '../../../envelope/envelope.ts';
import type { MockOperator } from '../../mock-operator.ts';
import { mockCredentials } from '../../state/mock-credentials.ts';
import { generateRaw, type IdentityFields } from '../test-caller.ts';
import type { HeaderLine, HttpParts } from './http-exchange.ts';
import type { OpensWith } from './recorded-answer.ts';

/** A body that is made when it is sent, and the key that opens the answer. */
type Content = { body: Buffer; opensWith?: OpensWith };

/** One odd request, with its name in the recording. */
export type DifferentialCase = {
  name: string;
  http: HttpParts;
  content(operator: MockOperator): Promise<Content>;
};

export const clientSecret = decodeBase64(mockCredentials.clientSecret);
export const someone = '{"email":"someone@example.org"}';
/** The publisher's own Authorization header, sent unless a case has other headers. */
export const bearer: HeaderLine = ['Authorization', `Bearer ${mockCredentials.apiKey}`];

type Envelope = {
  payload?: string | Buffer;
  envelopeVersion?: number;
  /** Added to the time of sending. */
  skewMs?: number;
  timestampMs?: bigint;
  nonce?: Buffer;
  /** Replaces timestamp, nonce and payload. */
  plaintext?: (timestamp: Buffer) => Buffer;
  key?: Buffer;
};

/** A request to generate; its body is the envelope in base64 by default. */
export function generates(
  name: string,
  over: Envelope & HttpParts & { body?: (envelope: Buffer) => string | Buffer } = {},
): DifferentialCase {
  const { key = clientSecret, body = (envelope: Buffer) => envelope.toString('base64') } = over;
  return {
    name: `G ${name}`,
    http: { path: '/v2/token/generate', headers: [bearer], ...over },
    content: async () => {
      const nonce = over.nonce ?? randomBytes(8);
      const made = body(envelopeOf({ ...over, nonce }, key));
      return { body: Buffer.from(made), opensWith: { key, nonce } };
    },
  };
}

function envelopeOf(parts: Envelope & { nonce: Buffer }, key: Buffer): Buffer {
  const timestamp = Buffer.alloc(8);
  timestamp.writeBigInt64BE(parts.timestampMs ?? BigInt(Date.now() + (parts.skewMs ?? 0)));
  const plaintext =
    parts.plaintext?.(timestamp) ??
    Buffer.concat([timestamp, parts.nonce, Buffer.from(parts.payload ?? someone)]);
  return Buffer.concat([Buffer.from([parts.envelopeVersion ?? 1]), seal(plaintext, key)]);
}

/** A request to refresh for a fresh identity; its body is the token by default. */
export function refreshes(
  name: string,
  over: HttpParts & { user?: unknown; body?: (identity: IdentityFields) => string | Buffer } = {},
): DifferentialCase {
  const { user = JSON.parse(someone), body = (identity: IdentityFields) => identity.refresh_token } = over;
  return {
    name: `R ${name}`,
    http: { path: '/v2/token/refresh', headers: [bearer], ...over },
    content: async (operator) => {
      const identity = (await generateRaw(operator, user)).answer['body'] as IdentityFields;
      const key = decodeBase64(identity.refresh_response_key);
      return { body: Buffer.from(body(identity)), opensWith: { key } };
    },
  };
}

/** A request whose answer is never sealed. */
export function asks(name: string, http: HttpParts, body = ''): DifferentialCase {
  return { name: `M ${name}`, http, content: async () => ({ body: Buffer.from(body) }) };
}
