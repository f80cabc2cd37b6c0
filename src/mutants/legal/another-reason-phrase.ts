import { legalOperator } from './legal-operator.ts';

export const anotherReasonPhrase = legalOperator({
  id: 'another-reason-phrase',
  describes: 'the reason phrase of every answer is Fine',
  legalBecause: 'a client should ignore the reason phrase (RFC 9112 section 4)',
  decides: (operator) => ({
    deliver: (reply, incoming, outgoing) => {
      outgoing.statusMessage = 'Fine';
      return operator.deliver(reply, incoming, outgoing);
    },
  }),
});
