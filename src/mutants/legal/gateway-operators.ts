import type { Socket } from 'node:net';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { send } from '../../mock/http/http-server.ts';
import type { Reply } from '../../mock/http/reply.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const NOT_EVIDENCE =
  'HTTP 429, and 502 to 504 without JSON of the contract, are not the answers of an operator';
const IDLE = 'a server may close a connection that is idle at any time (RFC 9112 section 9.5)';
const ORDER = [1, 2, 3, 5, 8] as const;

function page(httpStatus: number): Reply {
  const body = `<html><body><h1>${httpStatus} from the gateway</h1></body></html>`;
  return { httpStatus, headers: { 'content-type': 'text/html' }, body };
}

/** Something in front of the operator that answers requests of some numbers, from 1, so that it never sees them. */
function turningDown(
  operator: Behaviour,
  answer: (request: number) => Reply | undefined,
): Pick<Behaviour, 'refuseOutright'> {
  let requests = 0;
  return {
    refuseOutright: (request) => {
      requests += 1;
      return answer(requests) ?? operator.refuseOutright(request);
    },
  };
}

/** Closes a connection that has been idle for so many milliseconds. */
function closesWhenIdle(idleMs: number): LegalOperator {
  return legalOperator({
    id: `closes-idle-connections-after-${idleMs}-ms`,
    describes: `the operator closes a connection that has been idle for ${idleMs} ms`,
    legalBecause: IDLE,
    decides: () => {
      const closing = new WeakMap<Socket, NodeJS.Timeout>();
      return {
        deliver: (reply, incoming, outgoing) => {
          const { socket } = incoming;
          clearTimeout(closing.get(socket));
          send(reply, incoming, outgoing);
          outgoing.on('finish', () => {
            clearTimeout(closing.get(socket));
            closing.set(
              socket,
              setTimeout(() => socket.end(), idleMs),
            );
          });
        },
      };
    },
  });
}

/** Operators behind something that sometimes answers in their place, or ends connections. */
export const gatewayOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'gateway-throttles-every-third',
    describes: 'every third request is answered with HTTP 429 and Retry-After: 0',
    legalBecause: NOT_EVIDENCE,
    decides: (operator) => {
      const busy: Reply = { httpStatus: 429, headers: { 'retry-after': '0' }, body: '' };
      return turningDown(operator, (request) => (request % 3 === 0 ? busy : undefined));
    },
  }),
  legalOperator({
    id: 'gateway-throttles-in-json',
    describes: 'every fifth request is answered with HTTP 429 in JSON of the contract',
    legalBecause: NOT_EVIDENCE,
    decides: (operator) => {
      const headers = { 'content-type': 'application/json', 'retry-after': '1' };
      const body = '{"status":"client_error","message":"slow down"}';
      return turningDown(operator, (request) =>
        request % 5 === 0 ? { httpStatus: 429, headers, body } : undefined,
      );
    },
  }),
  legalOperator({
    id: 'gateway-answers-now-and-then',
    describes: 'now and then the gateway answers with a page and HTTP 502, 503 or 504',
    legalBecause: NOT_EVIDENCE,
    decides: (operator) =>
      turningDown(operator, (request) =>
        ORDER.includes((request % 23) as 1) ? page(502 + (request % 3)) : undefined,
      ),
  }),
  legalOperator({
    id: 'gateway-answers-in-its-own-json',
    describes: 'every seventh request is answered by the gateway with HTTP 503 in JSON of its own',
    legalBecause: NOT_EVIDENCE,
    decides: (operator) =>
      turningDown(operator, (request) =>
        request % 7 === 0
          ? {
              httpStatus: 503,
              headers: { 'content-type': 'application/json' },
              body: '{"message":"Service Unavailable"}',
            }
          : undefined,
      ),
  }),
  legalOperator({
    id: 'gateway-loses-answers',
    describes: 'the gateway replaces every eleventh answer of the operator by a page with HTTP 504',
    legalBecause: NOT_EVIDENCE,
    decides: (operator) => {
      let answers = 0;
      return {
        lastLook: (reply, request) => {
          answers += 1;
          const usual = operator.lastLook(reply, request);
          return answers % 11 === 0 ? page(504) : usual;
        },
      };
    },
  }),
  ...[20, 60, 300].map(closesWhenIdle),
];
