import { legalOperator } from './legal-operator.ts';
import { writtenOtherwise } from './written-otherwise.ts';

export const jsonInWhiteSpace = legalOperator({
  id: 'json-in-white-space',
  describes: 'all JSON begins and ends with white space',
  legalBecause:
    'white space before a value is a part of JSON (RFC 8259 section 2), neither timestamp nor nonce (RF-ENC-05)',
  decides: (operator) => writtenOtherwise(operator, (json) => `\n  ${json}\n`),
});
