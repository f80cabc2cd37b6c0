import { legalOperator } from './legal-operator.ts';

export const bytesForOctetStream = legalOperator({
  id: 'bytes-for-octet-stream',
  describes: 'a request as application/octet-stream is answered with sealed bytes',
  legalBecause: 'RF-REQ-09 only records it',
  decides: (operator) => ({
    encodeSealed: (sealed, request) =>
      request.mediaType === 'application/octet-stream'
        ? { body: sealed, contentType: 'application/octet-stream' }
        : operator.encodeSealed(sealed, request),
  }),
});
