import { legalOperator } from './legal-operator.ts';

export const otherMethodsGetAPage = legalOperator({
  id: 'other-methods-get-a-page',
  describes: 'a method other than POST gets 405 and a page of HTML',
  legalBecause: 'RF-ST-12 and RF-ENC-03 judge POSTs; other methods belong to RF-REQ-01 alone',
  decides: () => ({
    answerMethod: () => ({
      httpStatus: 405,
      headers: { allow: 'POST, OPTIONS', 'content-type': 'text/html' },
      body: '<!doctype html><html><body><h1>Method not allowed</h1></body></html>',
    }),
  }),
});
