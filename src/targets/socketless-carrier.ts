import { setImmediate as turn } from 'node:timers/promises';
import { type CarriedRequest, type Carrier, headerPairs } from '../client/carrier.ts';
import type { Answer } from '../client/exchange.ts';
import { TransportError } from '../client/transport-error.ts';
import type { Headers, Reply } from '../mock/http/reply.ts';
import type { SocketlessOperator } from '../mock/mock-operator.ts';
import { mockRequest } from '../mock/routes/read-request.ts';

/** Carries requests to an operator in this process and its answers back, like its HTTP server. */
export function socketlessCarrier(operator: SocketlessOperator): Carrier {
  return {
    async carry(request) {
      // Lets other requests proceed between two requests, as they would over a network.
      await turn();
      const { reply, fault } = operator.answer(received(request, operator));
      if (fault !== undefined) {
        throw new TransportError('broken-off', 'faults need a socket: start the operator with one');
      }
      return answerOf(reply, request.method);
    },
    close: () => Promise.resolve(),
  };
}

function received({ method, path, headers, body }: CarriedRequest, { behaviour }: SocketlessOperator) {
  const isTooLarge = body.length > behaviour.bodyLimitBytes;
  const kept = isTooLarge ? Buffer.alloc(0) : body;
  const request = mockRequest({ method, url: path, headers: headersOf(headers), body: kept }, behaviour);
  return { request, isTooLarge };
}

function headersOf(flat: readonly string[]): Headers {
  const headers: Headers = {};
  for (const [spelt, value] of headerPairs(flat)) {
    const name = spelt.toLowerCase();
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

function answerOf(reply: Reply, method: string): Answer {
  const isBodiless = method === 'HEAD' || reply.httpStatus === 204;
  const body = isBodiless ? Buffer.alloc(0) : Buffer.from(reply.body);
  const headers: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(reply.headers)) headers[name.toLowerCase()] = [value];
  if (isBodiless) delete headers['content-length'];
  else headers['content-length'] = [String(body.length)];
  return { httpStatus: reply.httpStatus, headers, body };
}
