import { emptyReply, type Reply } from '../../mock/http/reply.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const PREFLIGHT_LISTS = ['access-control-allow-methods', 'access-control-allow-headers'];

/** An operator that refuses methods other than POST in its own way. */
function otherMethods(id: string, describes: string, answer: () => Reply): LegalOperator {
  return legalOperator({
    id,
    describes: `a method other than POST ${describes}`,
    legalBecause:
      'RF-REQ-01 forbids serving other methods and leaves the answer open; no other requirement judges their answers',
    decides: () => ({ answerMethod: answer }),
  });
}

/** Operators that answer other methods, preflights and origins in an unusual way. */
export const methodOperators: readonly LegalOperator[] = [
  otherMethods('other-methods-are-not-found', 'gets HTTP 404', () => emptyReply(404)),
  otherMethods('other-methods-are-not-implemented', 'gets HTTP 501', () => emptyReply(501)),
  otherMethods('other-methods-are-redirected', 'is redirected to the documentation', () =>
    emptyReply(303, { location: 'https://example.org/docs/' }),
  ),
  otherMethods('other-methods-get-a-page', 'gets HTTP 405 and an HTML page', () => ({
    httpStatus: 405,
    headers: { allow: 'POST, OPTIONS', 'content-type': 'text/html' },
    body: '<!doctype html><html><body><h1>Method not allowed</h1></body></html>',
  })),
  legalOperator({
    id: 'preflight-with-200',
    describes: 'a preflight is granted with HTTP 200, a body and asterisks',
    legalBecause: 'RF-REQ-06: any 2xx grants a preflight, and an asterisk grants everything (Fetch standard)',
    decides: () => ({
      answerPreflight: () => ({
        httpStatus: 200,
        headers: {
          'access-control-allow-methods': '*',
          'access-control-allow-headers': '*',
          'content-type': 'text/plain',
        },
        body: 'granted',
      }),
    }),
  }),
  legalOperator({
    id: 'preflight-without-methods',
    describes: 'a preflight is granted without a list of methods and with header names in capitals',
    legalBecause: 'RF-REQ-06: POST is always allowed, and header names have no case (Fetch standard)',
    decides: () => ({
      answerPreflight: () =>
        emptyReply(204, { 'access-control-allow-headers': 'ACCEPT,CONTENT-TYPE ,  X-UID2-CLIENT-VERSION' }),
    }),
  }),
  legalOperator({
    id: 'preflight-in-repeated-headers',
    describes: 'a preflight grants each method and each header in a header line of its own',
    legalBecause: 'RF-REQ-06: a list may stand in one line or in several (RFC 9110 section 5.3)',
    decides: (operator) => ({
      deliver: (reply, incoming, outgoing) => {
        const headers = { ...reply.headers };
        for (const name of PREFLIGHT_LISTS) {
          const items = headers[name]?.split(', ').reverse();
          if (items !== undefined) outgoing.setHeader(name, items);
          delete headers[name];
        }
        return operator.deliver({ ...reply, headers }, incoming, outgoing);
      },
    }),
  }),
  legalOperator({
    id: 'origin-is-echoed',
    describes:
      'an answer admits the origin of the page by name, with credentials, and admits none without one',
    legalBecause: 'RF-REQ-06: Access-Control-Allow-Origin may name the caller',
    decides: () => ({
      admitOrigin: ({ headers }) => ({
        vary: 'Origin',
        ...(headers['origin'] === undefined
          ? {}
          : { 'access-control-allow-origin': headers['origin'], 'access-control-allow-credentials': 'true' }),
      }),
    }),
  }),
];
