import { randomUUID } from 'node:crypto';
import { refusal } from '../../mock/http/reply.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { byReference } from './by-reference.ts';
import { legalOperator } from './legal-operator.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const refreshTokenIsAUuid = legalOperator({
  id: 'refresh-token-is-a-uuid',
  describes: 'a refresh token is a UUID, and what has not the form of one is a client_error for every caller',
  legalBecause: 'refresh tokens are opaque; RF-ST-05 allows client_error for what is no token at all',
  decides: (operator) => {
    const usual = byReference(operator, randomUUID);
    return {
      ...usual,
      readToken: (text, keys) =>
        text === '' || UUID.test(text) ? usual.readToken(text, keys) : unreadable('base64'),
      refuseToken: (token, caller) =>
        token.layer === 'base64'
          ? refusal('client_error', 'a refresh token is a UUID')
          : operator.refuseToken(token, caller),
    };
  },
});
