import { plainJson } from '../../mock/http/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const largeBodiesAreClientErrors = legalOperator({
  id: 'large-bodies-are-client-errors',
  describes: 'a body of over four kibibytes is a client_error, whoever sends it',
  legalBecause: 'RF-ST-05: what cannot be a token is a client_error; RF-ST-10: no 5xx',
  decides: () => ({
    bodyLimitBytes: 4_096,
    answerTooLarge: () => plainJson(400, { message: 'the body is too large', status: 'client_error' }),
  }),
});
