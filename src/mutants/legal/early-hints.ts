import { legalOperator } from './legal-operator.ts';

export const earlyHints = legalOperator({
  id: 'early-hints',
  describes: 'every answer is preceded by 102 and 103',
  legalBecause: 'a client must be able to read interim answers it did not ask for (RFC 9110 section 15.2)',
  decides: (operator) => ({
    deliver: (reply, incoming, outgoing) => {
      outgoing.writeProcessing();
      outgoing.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
      return operator.deliver(reply, incoming, outgoing);
    },
  }),
});
