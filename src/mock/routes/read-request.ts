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
      .on('end', () => {
        const isTooLarge = bytes > operator.bodyLimitBytes;
        resolve({ request: requestOf(incoming, isTooLarge ? [] : chunks, operator), isTooLarge });
      })
      .on('error', () => resolve(undefined))
      .on('close', () => resolve(undefined));
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
  const mark = url.indexOf('?');
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';', 1);
  return {
    method,
    path: operator.normalizePath(mark === -1 ? url : url.slice(0, mark)),
    query: mark === -1 ? '' : url.slice(mark + 1),
    headers,
    mediaType: mediaType.trim().toLowerCase(),
    body,
  };
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = incoming.headers as Headers;
  // Node has joined every other header that is repeated.
  const cookies = incoming.headers['set-cookie'];
  return cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') };
}
