import { refusal } from '../../mock/http/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const malformedIsClientError = legalOperator({
  id: 'malformed-is-client-error',
  describes: 'a body that is no token at all is a client_error with a valid bearer too',
  legalBecause: 'RF-ST-05: the page supports client_error for every caller',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'base64'
        ? refusal('client_error', 'the body has not the form of a token')
        : operator.refuseToken(token, caller),
  }),
});
