import { legalOperator } from './legal-operator.ts';

export const preflightWith200 = legalOperator({
  id: 'preflight-with-200',
  describes: 'a preflight is granted with HTTP 200, a body, and asterisks',
  legalBecause: 'RF-REQ-06: a preflight is granted with any 2xx and may grant everything (Fetch standard)',
  decides: () => ({
    answerPreflight: () => ({
      httpStatus: 200,
      headers: {
        'access-control-allow-methods': '*',
        'access-control-allow-headers': '*',
        'content-type': 'text/plain',
      },
      body: 'granted',
    }),
  }),
});
