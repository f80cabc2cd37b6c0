import { emptyReply } from '../../mock/http/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const otherMethodsAreNotFound = legalOperator({
  id: 'other-methods-are-not-found',
  describes: 'a method other than POST gets 404',
  legalBecause: 'RF-REQ-01: other methods are not served; with which code is left open',
  decides: () => ({ answerMethod: () => emptyReply(404) }),
});
