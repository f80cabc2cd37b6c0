import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { legalOperator } from './legal-operator.ts';

export const optOutConcealedAsUnauthorized = legalOperator({
  id: 'opt-out-concealed-as-unauthorized',
  describes: 'without authorization someone who opted out gets HTTP 401',
  legalBecause:
    'RF-OPT-02 and 06: no word of the opt-out and no identity; RF-ST-09: unauthorized with a message',
  decides: () => ({
    concealOptOut: (caller) =>
      isAuthorized(caller) ? undefined : refusal('unauthorized', 'an API key is needed for this'),
  }),
});
