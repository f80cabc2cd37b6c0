import { legalOperator } from './legal-operator.ts';

export const charsetIsDeclared = legalOperator({
  id: 'charset-is-declared',
  describes: 'a content type is in mixed case and has a charset',
  legalBecause: 'RF-ST-11: it is application/json all the same (RFC 9110 section 8.3.1)',
  decides: (operator) => ({
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      const type = usual.headers['content-type'];
      if (type === undefined) return usual;
      const spelt = type.replace('json', 'JSON').replace('text', 'Text');
      return { ...usual, headers: { ...usual.headers, 'content-type': `${spelt} ; charset="UTF-8"` } };
    },
  }),
});
