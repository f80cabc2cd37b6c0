import { legalOperator } from './legal-operator.ts';

export const successWithoutContentType = legalOperator({
  id: 'success-without-content-type',
  describes: 'a sealed answer declares no content type',
  legalBecause: 'RF-ST-11 is about errors; nothing is said of the content type of HTTP 200',
  decides: (operator) => ({
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      const { 'content-type': type, ...others } = usual.headers;
      return usual.httpStatus === 200 ? { ...usual, headers: others } : usual;
    },
  }),
});
