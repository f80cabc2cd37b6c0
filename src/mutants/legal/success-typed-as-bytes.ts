import { legalOperator } from './legal-operator.ts';

export const successTypedAsBytes = legalOperator({
  id: 'success-typed-as-bytes',
  describes: 'base64 text is declared as application/octet-stream',
  legalBecause: 'RF-ENC-01 asks for base64; nothing is said of the content type of HTTP 200',
  decides: (operator) => ({
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      const headers = { ...usual.headers, 'content-type': 'application/octet-stream' };
      return usual.httpStatus === 200 ? { ...usual, headers } : usual;
    },
  }),
});
