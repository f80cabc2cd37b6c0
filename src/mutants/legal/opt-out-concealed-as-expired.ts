import { refusal } from '../../mock/http/reply.ts';
import { isAuthorized } from '../../mock/state/clients.ts';
import { legalOperator } from './legal-operator.ts';

export const optOutConcealedAsExpired = legalOperator({
  id: 'opt-out-concealed-as-expired',
  describes: 'without authorization someone who opted out is told that the token has expired',
  legalBecause: 'RF-OPT-02 and 06: no word of the opt-out and no identity; which error is left open',
  decides: () => ({
    concealOptOut: (caller) =>
      isAuthorized(caller) ? undefined : refusal('expired_token', 'the refresh token has expired'),
  }),
});
