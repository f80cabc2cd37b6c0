import { randomBytes, randomInt } from 'node:crypto';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

const ISSUES_PER_KEY = 5;

/** Operators with unusual response keys, keys of their own, initialization vectors or sealed bytes. */
export const keyOperators: readonly LegalOperator[] = [
  legalOperator({
    id: 'response-keys-of-16-bytes',
    describes: 'a response key has 16 bytes',
    legalBecause: 'RF-KEY-03 allows 16, 24 and 32 bytes',
    decides: () => ({ responseKey: () => randomBytes(16).toString('base64') }),
  }),
  legalOperator({
    id: 'response-keys-of-24-bytes',
    describes: 'a response key has 24 bytes',
    legalBecause: 'RF-KEY-03 allows 16, 24 and 32 bytes',
    decides: () => ({ responseKey: () => randomBytes(24).toString('base64') }),
  }),
  legalOperator({
    id: 'response-keys-of-mixed-lengths',
    describes: 'each response key has 16, 24 or 32 bytes at random',
    legalBecause: 'RF-KEY-03 limits the length of each key and does not ask that all have the same',
    decides: () => ({ responseKey: () => randomBytes(16 + 8 * randomInt(3)).toString('base64') }),
  }),
  legalOperator({
    id: 'own-keys-rotate',
    describes: 'the operator changes its own key with every fifth identity it issues',
    legalBecause: 'RF-KEY-04: a token from before a rotation still refreshes, and so it does here',
    decides: (operator) => {
      let issued = 0;
      return {
        refreshKey: (keys, nowMs) => {
          issued += 1;
          if (issued % ISSUES_PER_KEY === 0) keys.add('refresh', { activatesAtMs: nowMs });
          return operator.refreshKey(keys, nowMs);
        },
      };
    },
  }),
  legalOperator({
    id: 'vectors-are-counted',
    describes: 'initialization vectors count up from a random start',
    legalBecause: 'RF-ENC-06: no vector is used twice in a run; it need not be random',
    decides: () => {
      const start = randomBytes(8);
      let count = 0;
      return {
        initializationVector: () => {
          const counter = Buffer.alloc(4);
          counter.writeUInt32BE(count++);
          return Buffer.concat([start, counter]);
        },
      };
    },
  }),
  legalOperator({
    id: 'bytes-for-octet-stream',
    describes: 'a request declared as application/octet-stream is answered with sealed bytes',
    legalBecause: 'RF-REQ-09 only records whether an operator answers so',
    decides: (operator) => ({
      encodeSealed: (sealed, request) =>
        request.mediaType === 'application/octet-stream'
          ? { body: sealed, contentType: 'application/octet-stream' }
          : operator.encodeSealed(sealed, request),
    }),
  }),
];
