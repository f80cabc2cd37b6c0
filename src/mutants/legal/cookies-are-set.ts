import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const cookiesAreSet = legalOperator({
  id: 'cookies-are-set',
  describes: 'an answer sets two cookies of a balancer in front',
  legalBecause: 'no requirement forbids cookies; they hold no token and no key (RF-ENC-08, RF-ST-12)',
  decides: (operator) => ({
    deliver: (reply, incoming, outgoing) => {
      const session = randomBytes(64).toString('base64');
      outgoing.setHeader('set-cookie', [`AWSALB=${session}; Path=/`, 'sticky=7; Secure; SameSite=None']);
      return operator.deliver(reply, incoming, outgoing);
    },
  }),
});
