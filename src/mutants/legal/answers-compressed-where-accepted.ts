import { gzipSync } from 'node:zlib';
import { legalOperator } from './legal-operator.ts';

export const answersCompressedWhereAccepted = legalOperator({
  id: 'answers-compressed-where-accepted',
  describes: 'an answer is compressed when the request accepts gzip',
  legalBecause: 'a caller that says it accepts gzip gets it (RFC 9110 section 12.5.3)',
  decides: (operator) => ({
    lastLook: (reply, request) => {
      const usual = operator.lastLook(reply, request);
      const accepted = request.headers['accept-encoding'] ?? '';
      if (!accepted.includes('gzip') || usual.body.length === 0) return usual;
      const headers = { ...usual.headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
      return { ...usual, headers, body: gzipSync(usual.body) };
    },
  }),
});
