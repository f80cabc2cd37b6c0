import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { MockRequest } from '../../mock/http/mock-request.ts';
import { emptyReply, type Reply } from '../../mock/http/reply.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** Some answers to POST do not admit the page of another origin. */
function admittingNoOrigin(
  id: string,
  describes: string,
  when: (reply: Reply, request: MockRequest) => boolean,
): Mutant {
  return mutant({
    id,
    breaks: ['RF-REQ-06'],
    describes,
    decides: (operator) => ({
      admitOrigin: (request, reply) =>
        request.method === 'POST' && when(reply, request) ? {} : operator.admitOrigin(request, reply),
    }),
  });
}

/** An answer of this status does not admit the page of another origin. */
function unreadableElsewhere(status: string, id: string): Mutant {
  return admittingNoOrigin(
    id,
    `a page of another origin cannot read ${status}`,
    (reply) => reply.status === status,
  );
}

/** An operator whose preflights grant these request headers and no others. */
function grantingOnly(headers: string, operator: Behaviour): Pick<Behaviour, 'answerPreflight'> {
  return {
    answerPreflight: (request) => {
      const reply = operator.answerPreflight(request);
      return { ...reply, headers: { ...reply.headers, 'access-control-allow-headers': headers } };
    },
  };
}

/** An answer does not let the page that sent the request read it. */
export const originMutants: readonly Mutant[] = [
  mutant({
    id: 'no-origin-is-admitted',
    breaks: ['RF-REQ-06'],
    describes: 'a page of another origin cannot read any answer',
    decides: () => ({ admitOrigin: () => ({}) }),
  }),
  mutant({
    id: 'one-origin-is-admitted',
    breaks: ['RF-REQ-06'],
    describes: 'every answer admits one fixed origin instead of the origin of the page',
    decides: () => ({
      admitOrigin: () => ({ 'access-control-allow-origin': 'https://elsewhere.example' }),
    }),
  }),
  mutant({
    id: 'errors-admit-no-origin',
    breaks: ['RF-REQ-06'],
    describes: 'a page of another origin cannot read errors',
    decides: (operator) => ({
      admitOrigin: (request, reply) => (reply.httpStatus >= 400 ? {} : operator.admitOrigin(request, reply)),
    }),
  }),
  mutant({
    id: 'success-admits-no-origin',
    breaks: ['RF-REQ-06'],
    describes: 'a page of another origin cannot read an answer with HTTP 200',
    decides: (operator) => ({
      admitOrigin: (request, reply) => (reply.httpStatus === 200 ? {} : operator.admitOrigin(request, reply)),
    }),
  }),
  unreadableElsewhere('expired_token', 'expired-admits-no-origin'),
  unreadableElsewhere('invalid_token', 'invalid-token-admits-no-origin'),
  unreadableElsewhere('optout', 'opt-out-admits-no-origin'),
  unreadableElsewhere('unauthorized', 'unauthorized-admits-no-origin'),
  admittingNoOrigin(
    'success-with-bearer-admits-no-origin',
    'a page of another origin cannot read a success if it sent a bearer',
    ({ status }, { headers }) => status === 'success' && headers['authorization'] !== undefined,
  ),
  admittingNoOrigin(
    'success-admits-one-origin',
    'only the pages of one publisher can read a success',
    ({ status }, { headers }) => status === 'success' && headers['origin'] !== 'https://publisher.example',
  ),
  admittingNoOrigin(
    'plain-http-admits-no-origin',
    'a page that was loaded over plain http cannot read any answer',
    (_, { headers }) => headers['origin']?.startsWith('http:') === true,
  ),
];

/** A preflight does not grant what a browser needs to send the request. */
export const preflightMutants: readonly Mutant[] = [
  mutant({
    id: 'preflight-is-refused',
    breaks: ['RF-REQ-06'],
    alsoBreaks: because('a refused preflight grants no header', 'RF-REQ-11'),
    describes: 'a preflight is answered like any other method',
    decides: () => ({ answerPreflight: () => emptyReply(405, { allow: 'POST' }) }),
  }),
  mutant({
    id: 'preflight-without-content-type',
    breaks: ['RF-REQ-06'],
    describes: 'a preflight does not grant Content-Type',
    decides: (operator) => grantingOnly('X-UID2-Client-Version', operator),
  }),
  mutant({
    id: 'client-version-is-not-granted',
    breaks: ['RF-REQ-11'],
    describes: 'a preflight does not grant the version header that SDKs send',
    decides: (operator) => grantingOnly('Content-Type', operator),
  }),
  mutant({
    id: 'version-header-of-another-name-is-granted',
    breaks: ['RF-REQ-11'],
    describes: 'a preflight grants the version header under a name that no SDK sends',
    decides: (operator) => grantingOnly('Content-Type, X-EUID-Client-Version', operator),
  }),
];
