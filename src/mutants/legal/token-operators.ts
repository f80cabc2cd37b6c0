import { randomBytes, randomUUID } from 'node:crypto';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { refusal } from '../../mock/http/reply.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';
import { byReference, hexadecimal, spelled } from './token-spellings.ts';

const OPAQUE =
  'RF-BODY-02 asks for a string that is not empty, and no requirement says what a token looks like';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HEAD_BYTES = 33;

/** Answers client_error to every caller whose body does not have the form of a token. */
function malformedIsClientError(operator: Behaviour, reason: string): Pick<Behaviour, 'refuseToken'> {
  return {
    refuseToken: (token, caller) =>
      token.layer === 'base64' ? refusal('client_error', reason) : operator.refuseToken(token, caller),
  };
}

function advertisingToken(id: string, describes: string, write: () => string): LegalOperator {
  return legalOperator({
    id,
    describes: `an advertising token ${describes}`,
    legalBecause: OPAQUE,
    decides: () => ({ advertisingToken: write }),
  });
}

/** Operators whose refresh tokens and advertising tokens look unusual. */
export const tokenOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'refresh-token-in-hex',
    describes: 'a refresh token is written in lower-case hexadecimal',
    legalBecause: OPAQUE,
    decides: (operator) => spelled(operator, hexadecimal(/^(?:[0-9a-f]{2})+$/)),
  }),
  legalOperator({
    id: 'refresh-token-in-hex-of-any-case',
    describes: 'a refresh token is written in hexadecimal and is accepted in upper case too',
    legalBecause: 'RF-ST-06 is about altered tokens; in upper case the digits are the same',
    decides: (operator) => spelled(operator, hexadecimal(/^(?:[0-9a-f]{2})+$/i)),
  }),
  legalOperator({
    id: 'refresh-token-in-base64url',
    describes: 'a refresh token is written in base64url without padding',
    legalBecause: OPAQUE,
    decides: (operator) =>
      spelled(operator, {
        form: /^[A-Za-z0-9_-]+$/,
        write: (bytes) => bytes.toString('base64url'),
        read: (text) => Buffer.from(text, 'base64url'),
      }),
  }),
  legalOperator({
    id: 'refresh-token-with-dots',
    describes: 'a refresh token consists of three parts joined by dots',
    legalBecause: OPAQUE,
    decides: (operator) =>
      spelled(operator, {
        form: /^v9\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/,
        write: (bytes) => {
          const parts = [bytes.subarray(0, HEAD_BYTES), bytes.subarray(HEAD_BYTES)];
          return ['v9', ...parts.map((part) => part.toString('base64url'))].join('.');
        },
        read: (text) => {
          const [, ...parts] = text.split('.');
          return Buffer.concat(parts.map((part) => Buffer.from(part, 'base64url')));
        },
      }),
  }),
  legalOperator({
    id: 'refresh-token-of-4-kib',
    describes: 'a refresh token has 4096 characters',
    legalBecause: OPAQUE,
    decides: (operator) => byReference(operator, () => randomBytes(3_072).toString('base64')),
  }),
  legalOperator({
    id: 'refresh-token-is-a-reference',
    describes: 'a refresh token is 22 random characters that only the operator can look up',
    legalBecause: OPAQUE,
    decides: (operator) => byReference(operator, () => randomBytes(16).toString('base64url')),
  }),
  legalOperator({
    id: 'refresh-token-is-a-uuid',
    describes: 'a refresh token is a UUID, and a body in any other form is a client_error for every caller',
    legalBecause: `${OPAQUE}; RF-ST-05 allows client_error for a body that cannot be a token`,
    decides: (operator) => {
      const { refreshToken, readToken } = byReference(operator, randomUUID);
      return {
        ...malformedIsClientError(operator, 'a refresh token is a UUID'),
        refreshToken,
        readToken: (text, keys) =>
          text === '' || UUID.test(text) ? readToken(text, keys) : unreadable('base64'),
      };
    },
  }),
  legalOperator({
    id: 'malformed-is-client-error',
    describes: 'a body that cannot be a token is a client_error, also with a valid bearer',
    legalBecause: 'RF-ST-05 allows client_error for every caller',
    decides: (operator) => malformedIsClientError(operator, 'the body does not have the form of a token'),
  }),
  advertisingToken('advertising-token-in-hex', 'is 400 hexadecimal digits', () =>
    randomBytes(200).toString('hex'),
  ),
  advertisingToken(
    'advertising-token-is-short',
    'has 12 characters, one of them a tilde',
    () => `~${randomBytes(9).toString('base64').slice(1)}`,
  ),
  advertisingToken('advertising-token-of-2-kib', 'has 2048 characters of standard base64', () =>
    randomBytes(1_536).toString('base64'),
  ),
];
