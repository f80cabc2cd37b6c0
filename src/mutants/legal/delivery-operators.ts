import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { send } from '../../mock/http/http-server.ts';
import type { Reply } from '../../mock/http/reply.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const PIECES = 5;
const PAUSE_BETWEEN_PIECES_MS = 2;
const SLOW_ANSWER_MS = 1_000;

function mayHaveBody(incoming: IncomingMessage, reply: Reply): boolean {
  return incoming.method !== 'HEAD' && reply.httpStatus !== 204;
}

/** Operators whose answers travel in an unusual way. */
export const deliveryOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'headers-in-another-case',
    describes: 'the names of headers are in capitals, and the headers come in the opposite order',
    legalBecause: 'header names have no case and headers have no order (RFC 9110 sections 5.1 and 5.3)',
    decides: () => ({
      deliver: (reply, incoming, outgoing) => {
        const headers = Object.entries(reply.headers).map(([name, value]) => [name.toUpperCase(), value]);
        send({ ...reply, headers: Object.fromEntries(headers.reverse()) }, incoming, outgoing);
      },
    }),
  }),
  legalOperator({
    id: 'answers-in-chunks',
    describes: 'a body comes in chunks, without a content length',
    legalBecause: 'no requirement says how HTTP frames an answer (RFC 9112 section 7.1)',
    decides: () => ({
      deliver: (reply, incoming, outgoing) => {
        outgoing.writeHead(reply.httpStatus, reply.headers);
        if (mayHaveBody(incoming, reply) && reply.body.length > 0) outgoing.write(reply.body);
        outgoing.end();
      },
    }),
  }),
  legalOperator({
    id: 'answers-in-dribbles',
    describes: 'a body comes in five pieces with pauses in between',
    legalBecause: 'no requirement says how HTTP frames an answer (RFC 9112 section 7.1)',
    decides: () => ({
      deliver: async (reply, incoming, outgoing) => {
        const body = incoming.method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(reply.body);
        outgoing.writeHead(reply.httpStatus, reply.headers);
        outgoing.flushHeaders();
        const bytes = Math.ceil(body.length / PIECES);
        for (let at = 0; at < body.length; at += bytes) {
          outgoing.write(body.subarray(at, at + bytes));
          await wait(PAUSE_BETWEEN_PIECES_MS);
        }
        outgoing.end();
      },
    }),
  }),
  legalOperator({
    id: 'trailers-follow',
    describes: 'a trailer follows the body',
    legalBecause: 'a server may send trailers after a body in chunks (RFC 9110 section 6.5)',
    decides: (operator) => ({
      deliver: (reply, incoming, outgoing) => {
        if (!mayHaveBody(incoming, reply)) return operator.deliver(reply, incoming, outgoing);
        outgoing.writeHead(reply.httpStatus, { ...reply.headers, trailer: 'Server-Timing' });
        outgoing.write(reply.body);
        outgoing.addTrailers({ 'Server-Timing': 'app;dur=3' });
        outgoing.end();
      },
    }),
  }),
  legalOperator({
    id: 'early-hints',
    describes: 'the interim answers 102 and 103 precede every answer',
    legalBecause: 'a client must be able to read interim answers it did not ask for (RFC 9110 section 15.2)',
    decides: (operator) => ({
      deliver: (reply, incoming, outgoing) => {
        outgoing.writeProcessing();
        outgoing.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
        return operator.deliver(reply, incoming, outgoing);
      },
    }),
  }),
  legalOperator({
    id: 'answers-compressed-where-accepted',
    describes: 'an answer is compressed when the request accepts gzip',
    legalBecause: 'a server may use a coding that the request accepts (RFC 9110 section 12.5.3)',
    decides: (operator) => ({
      lastLook: (reply, request) => {
        const usual = operator.lastLook(reply, request);
        const accepted = request.headers['accept-encoding'] ?? '';
        if (!accepted.includes('gzip') || usual.body.length === 0) return usual;
        const headers = { ...usual.headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
        return { ...usual, headers, body: gzipSync(usual.body) };
      },
    }),
  }),
  legalOperator({
    id: 'slow-answers',
    describes: 'every answer takes a second',
    legalBecause: 'no requirement limits the time that an answer takes',
    isSlow: true,
    decides: (operator) => ({
      deliver: async (reply, incoming, outgoing) => {
        await wait(SLOW_ANSWER_MS);
        await operator.deliver(reply, incoming, outgoing);
      },
    }),
  }),
  legalOperator({
    id: 'another-reason-phrase',
    describes: 'the reason phrase of every answer is Fine',
    legalBecause: 'a client should ignore the reason phrase (RFC 9112 section 4)',
    decides: (operator) => ({
      deliver: (reply, incoming, outgoing) => {
        outgoing.statusMessage = 'Fine';
        return operator.deliver(reply, incoming, outgoing);
      },
    }),
  }),
];
