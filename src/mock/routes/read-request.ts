import type { IncomingMessage } from 'node:http';
import type { Behaviour } from '../behaviour/behaviour.ts';
import type { MockRequest } from '../http/mock-request.ts';
import type { Headers } from '../http/reply.ts';

/** The bytes of a body over the limit that are read and discarded before the connection is closed. */
const LONGEST_DRAIN_BYTES = 64 * 1024 * 1024;

/** A request whose whole body has arrived; `isTooLarge` if it was over the limit and discarded. */
export type ReadRequest = { request: MockRequest; isTooLarge: boolean };

/** Reads one HTTP request. Undefined if the caller disconnected or sent an endless body. */
export function readRequest(
  incoming: IncomingMessage,
  operator: Behaviour,
): Promise<ReadRequest | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming
      .on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= operator.bodyLimitBytes) chunks.push(chunk);
        else if (bytes > LONGEST_DRAIN_BYTES) resolve(undefined);
      })
      .once('end', () => {
        const isTooLarge = bytes > operator.bodyLimitBytes;
        resolve({ request: requestOf(incoming, isTooLarge ? [] : chunks, operator), isTooLarge });
      })
      .once('error', () => resolve(undefined))
      .once('close', () => resolve(undefined));
  });
}

function requestOf(incoming: IncomingMessage, chunks: Buffer[], operator: Behaviour): MockRequest {
  const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  const { method = '', url = '' } = incoming;
  return mockRequest({ method, url, headers: headersOf(incoming), body }, operator);
}

/** A request in the form that the operator's decisions use. @param received header names in lower case */
export function mockRequest(
  received: { method: string; url: string; headers: Headers; body: Buffer },
  operator: Behaviour,
): MockRequest {
  const { method, url, headers, body } = received;
  const [path = '', ...query] = url.split('?');
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';', 1);
  return {
    method,
    path: operator.normalizePath(path),
    query: query.join('?'),
    headers,
    mediaType: mediaType.trim().toLowerCase(),
    body,
  };
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers: Headers = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
