import { isAuthorized } from '../../mock/clients.ts';
import { refusal } from '../../mock/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const optOutConcealedAsExpired = legalOperator({
  id: 'opt-out-concealed-as-expired',
  describes: 'without authorization someone who opted out is told that the token has expired',
  legalBecause: 'RF-OPT-02 and 06: no word of the opt-out and no identity; which error is left open',
  behaviour: (operator) => ({
    ...operator,
    concealOptOut: (caller) =>
      isAuthorized(caller) ? undefined : refusal('expired_token', 'the refresh token has expired'),
  }),
});
