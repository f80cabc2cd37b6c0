import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { legalOperator } from './legal-operator.ts';

export const alteredWithoutBearerIsUnauthorized = legalOperator({
  id: 'altered-without-bearer-is-unauthorized',
  describes: 'without authorization an altered token gets HTTP 401',
  legalBecause: 'RF-ST-07: anything but invalid_token; RF-ST-09: unauthorized with a message',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      isAuthorized(caller) || token.layer === 'body' || token.layer === 'base64'
        ? operator.refuseToken(token, caller)
        : refusal('unauthorized', 'an API key is needed to learn more'),
  }),
});
