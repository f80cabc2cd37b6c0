import { legalOperator } from './legal-operator.ts';

export const successTypedAsJson = legalOperator({
  id: 'success-typed-as-json',
  describes: 'base64 text is declared as application/json',
  legalBecause: 'RF-ENC-01 is about the bytes; nothing is said of the content type of HTTP 200',
  decides: (operator) => ({
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      const headers = { ...usual.headers, 'content-type': 'application/json' };
      return usual.httpStatus === 200 ? { ...usual, headers } : usual;
    },
  }),
});
