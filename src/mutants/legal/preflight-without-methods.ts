import { emptyReply } from '../../mock/http/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const preflightWithoutMethods = legalOperator({
  id: 'preflight-without-methods',
  describes: 'a preflight is granted without a list of methods, and names headers in capitals',
  legalBecause: 'RF-REQ-06: POST needs no leave, and names of headers have no case (Fetch standard)',
  decides: () => ({
    answerPreflight: () =>
      emptyReply(204, { 'access-control-allow-headers': 'ACCEPT,CONTENT-TYPE ,  X-UID2-CLIENT-VERSION' }),
  }),
});
