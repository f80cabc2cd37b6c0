import { randomBytes } from 'node:crypto';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { send } from '../../mock/http/http-server.ts';
import type { Headers, Reply } from '../../mock/http/reply.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const WELL_FORMED = /^[\w.+-]+\/[\w.+-]+\s*(?:;|$)/;

/** Changes the headers of an answer before it leaves. */
function changingHeaders(
  operator: Behaviour,
  change: (reply: Reply) => Headers,
): Pick<Behaviour, 'lastLook'> {
  return {
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      return { ...usual, headers: change(usual) };
    },
  };
}

/** Adds headers to every answer. */
function addingHeaders(operator: Behaviour, headers: () => Headers): Pick<Behaviour, 'lastLook'> {
  return changingHeaders(operator, (reply) => ({ ...reply.headers, ...headers() }));
}

/** Makes the mock open a socket, which headers about the connection need: it opens one for any other `deliver`. */
const onASocket: Pick<Behaviour, 'deliver'> = {
  deliver: (reply, incoming, outgoing) => send(reply, incoming, outgoing),
};

/** An operator that declares another content type with HTTP 200. */
function successTyped(id: string, type: string): LegalOperator {
  return legalOperator({
    id,
    describes: `base64 text is declared as ${type}`,
    legalBecause: 'RF-ENC-01 asks for base64 text, and no requirement is about the content type of HTTP 200',
    decides: (operator) =>
      changingHeaders(operator, ({ httpStatus, headers }) =>
        httpStatus === 200 ? { ...headers, 'content-type': type } : headers,
      ),
  });
}

/** Operators whose answers have unusual headers. */
export const headerOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'connection-is-closed',
    describes: 'the operator closes the connection after each answer',
    legalBecause: 'a server may close a connection after any answer (RFC 9112 section 9.6)',
    decides: (operator) => ({
      ...addingHeaders(operator, () => ({ connection: 'close' })),
      ...onASocket,
    }),
  }),
  legalOperator({
    id: 'keep-alive-is-announced',
    describes: 'a header says that the connection lasts for two seconds or fifty requests',
    legalBecause: 'no requirement says how long a connection lasts (RFC 9112 section 9.3)',
    decides: (operator) => ({
      ...addingHeaders(operator, () => ({ connection: 'keep-alive', 'keep-alive': 'timeout=2, max=50' })),
      ...onASocket,
    }),
  }),
  legalOperator({
    id: 'date-and-server-headers',
    describes: 'an answer names its server and has a date that is ten minutes behind',
    legalBecause: 'no requirement reads the Date header, which a proxy in front of the operator may set',
    decides: (operator) =>
      addingHeaders(operator, () => ({
        date: new Date(Date.now() - 600_000).toUTCString(),
        server: 'Apache-Coyote/1.1 (at /opt/euid/operator)',
        via: '1.1 edge.example',
      })),
  }),
  legalOperator({
    id: 'headers-of-caution',
    describes: 'an answer has headers about caching, framing, sniffing and tracing',
    legalBecause:
      'no requirement limits the headers of an answer; RF-ENC-08 forbids only tokens and keys in them',
    decides: (operator) =>
      addingHeaders(operator, () => ({
        'cache-control': 'no-store, private',
        'content-security-policy': `default-src 'none'; script-src 'nonce-${randomBytes(16).toString('base64')}'`,
        'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-request-id': randomBytes(32).toString('base64'),
        'retry-after': '0',
        'access-control-expose-headers': 'X-Request-Id',
      })),
  }),
  legalOperator({
    id: 'cookies-are-set',
    describes: 'an answer sets two cookies of a load balancer',
    legalBecause: 'no requirement forbids cookies that contain no token and no key (RF-ENC-08, RF-ST-12)',
    decides: (operator) => ({
      deliver: (reply, incoming, outgoing) => {
        const session = randomBytes(64).toString('base64');
        outgoing.setHeader('set-cookie', [`AWSALB=${session}; Path=/`, 'sticky=7; Secure; SameSite=None']);
        return operator.deliver(reply, incoming, outgoing);
      },
    }),
  }),
  legalOperator({
    id: 'challenge-with-401',
    describes: 'HTTP 401 comes with a WWW-Authenticate header',
    legalBecause: 'RFC 9110 section 15.5.2 requires that header with HTTP 401; RF-ST-09 is about the body',
    decides: (operator) =>
      changingHeaders(operator, ({ httpStatus, headers }) =>
        httpStatus === 401
          ? { ...headers, 'www-authenticate': 'Bearer realm="euid", error="invalid_token"' }
          : headers,
      ),
  }),
  legalOperator({
    id: 'success-without-content-type',
    describes: 'a sealed answer declares no content type',
    legalBecause: 'RF-ST-11 is about errors, and no requirement is about the content type of HTTP 200',
    decides: (operator) =>
      changingHeaders(operator, ({ httpStatus, headers }) => {
        const { 'content-type': type, ...others } = headers;
        return httpStatus === 200 ? others : headers;
      }),
  }),
  successTyped('success-typed-as-bytes', 'application/octet-stream'),
  successTyped('success-typed-as-json', 'application/json'),
  legalOperator({
    id: 'charset-is-declared',
    describes: 'a content type is in mixed case and has a charset',
    legalBecause: 'RF-ST-11: this is application/json too (RFC 9110 section 8.3.1)',
    decides: (operator) =>
      changingHeaders(operator, ({ headers }) => {
        const type = headers['content-type'];
        if (type === undefined) return headers;
        const mixedCase = type.replace('json', 'JSON').replace('text', 'Text');
        return { ...headers, 'content-type': `${mixedCase} ; charset="UTF-8"` };
      }),
  }),
  legalOperator({
    id: 'malformed-content-types-are-415',
    describes: 'a request with a malformed content type gets HTTP 415 and a text from the HTTP server',
    legalBecause:
      'RF-REQ-05 is about types that are well-formed, and no requirement is about the body of a 415 that no operator sees',
    decides: (operator) => ({
      answerUnreadable: (request) => {
        const { 'content-type': type } = request.headers;
        if (type === undefined || WELL_FORMED.test(type)) return operator.answerUnreadable(request);
        return { httpStatus: 415, headers: { 'content-type': 'text/plain' }, body: 'Unsupported Media Type' };
      },
    }),
  }),
];
