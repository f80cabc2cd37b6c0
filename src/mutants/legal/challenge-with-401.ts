import { legalOperator } from './legal-operator.ts';

export const challengeWith401 = legalOperator({
  id: 'challenge-with-401',
  describes: 'HTTP 401 comes with a challenge, and the message says how to get a key',
  legalBecause: 'RF-ST-09: unauthorized with a message; HTTP wants the challenge (RFC 9110 section 15.5.2)',
  decides: (operator) => ({
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      const headers = { ...usual.headers, 'www-authenticate': 'Bearer realm="euid", error="invalid_token"' };
      return usual.httpStatus === 401 ? { ...usual, headers } : usual;
    },
  }),
});
