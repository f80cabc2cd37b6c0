import { emptyReply } from '../../mock/http/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const otherMethodsAreRedirected = legalOperator({
  id: 'other-methods-are-redirected',
  describes: 'a method other than POST is sent on to the documentation',
  legalBecause: 'RF-REQ-01: other methods are not served; other methods belong to RF-REQ-01 alone',
  decides: () => ({
    answerMethod: () => emptyReply(303, { location: 'https://example.org/docs/' }),
  }),
});
