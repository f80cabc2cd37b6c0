import { emptyReply } from '../../mock/http/reply.ts';
import { legalOperator } from './legal-operator.ts';

export const otherMethodsAreNotImplemented = legalOperator({
  id: 'other-methods-are-not-implemented',
  describes: 'a method other than POST gets 501',
  legalBecause: 'RF-REQ-01 leaves the code open, and RF-ST-10 judges POSTs only',
  decides: () => ({ answerMethod: () => emptyReply(501) }),
});
