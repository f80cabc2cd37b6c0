import { legalOperator } from './legal-operator.ts';

export const whiteSpaceIsTrimmed = legalOperator({
  id: 'white-space-is-trimmed',
  describes: 'white space around a token, and a byte order mark, are disregarded',
  legalBecause: 'RF-ST-05 is about what is no token at all; the token is there, whole and unaltered',
  decides: (operator) => ({ tokenText: (request) => operator.tokenText(request).trim() }),
});
