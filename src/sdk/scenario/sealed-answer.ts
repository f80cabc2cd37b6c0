import { open, seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import type { Fault } from '../../mock/control/fault.ts';
import type { SeenRequest } from '../../mock/mock-operator.ts';
import type { IssuedFields } from './sdk-scenario.ts';

const HOUR_MS = 3_600_000;

/** base64 of JSON, or of any text, sealed under the response key of an identity. */
export function sealedFor({ refresh_response_key }: IssuedFields, content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return seal(Buffer.from(text), Buffer.from(refresh_response_key, 'base64')).toString('base64');
}

/** An answer with HTTP 200 that is sealed for an identity. */
export function sealedAnswer(identity: IssuedFields, content: unknown): Extract<Fault, { kind: 'status' }> {
  return { kind: 'status', httpStatus: 200, body: sealedFor(identity, content) };
}

/** The same, of content that is made when the operator's clock is known. */
export function sealing(
  content: (nowMs: number) => unknown,
): (identity: IssuedFields, nowMs: number) => Fault {
  return (identity, nowMs) => sealedAnswer(identity, content(nowMs));
}

/** The identity in the answer that an operator sent; undefined where the answer carries none. */
export function identityIn({ reply }: SeenRequest, sent: IssuedFields): IssuedFields | undefined {
  const bytes = Buffer.from(reply.body.toString('latin1'), 'base64');
  try {
    const plaintext = open(bytes, Buffer.from(sent.refresh_response_key, 'base64'));
    return (JSON.parse(plaintext.toString('utf8')) as { body?: IssuedFields }).body;
  } catch (error) {
    if (error instanceof EnvelopeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The body of a success that any client must accept, with the members given in place of the usual ones. */
export function successBody(nowMs: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    advertising_token: Buffer.alloc(96, 'advertising').toString('base64url'),
    refresh_token: Buffer.alloc(291, 'refresh').toString('base64'),
    identity_expires: nowMs + HOUR_MS,
    refresh_from: nowMs + HOUR_MS / 4,
    refresh_expires: nowMs + 24 * HOUR_MS,
    refresh_response_key: Buffer.alloc(32, 'key').toString('base64'),
    ...changes,
  };
}
