import { randomBytes } from 'node:crypto';
import { because, type Mutant, mutant } from '../mutant.ts';

const fromGenerateToo = because('generate issues such keys too', 'GN-OUT-01', 'GN-OUT-03');

/** Which bytes a response key has, and how they are written. */
export const keyBytesMutants: readonly Mutant[] = [
  mutant({
    id: 'key-of-20-bytes',
    breaks: ['RF-KEY-03'],
    alsoBreaks: fromGenerateToo,
    describes: 'a response key has 20 bytes',
    decides: (operator) => ({
      responseKey: () => randomBytes(20).toString('base64'),
      sealingKey: (keys) => operator.sealingKey(keys).subarray(0, 16),
    }),
  }),
  mutant({
    id: 'key-in-base64url',
    breaks: ['RF-KEY-03'],
    alsoBreaks: fromGenerateToo,
    describes: 'a response key is in base64url without padding',
    decides: () => ({ responseKey: () => randomBytes(32).toString('base64url') }),
  }),
  mutant({
    id: 'key-in-hexadecimal',
    breaks: ['RF-KEY-03'],
    alsoBreaks: fromGenerateToo,
    describes: 'a response key is in hexadecimal',
    decides: (operator) => ({
      identity: (fields, issue) => {
        const issued = operator.identity(fields, issue);
        const key = Buffer.from(String(issued['refresh_response_key']), 'base64').toString('hex');
        return { ...issued, refresh_response_key: key };
      },
    }),
  }),
  mutant({
    id: 'keys-with-constant-bytes',
    breaks: ['RF-KEY-05', 'GN-OUT-03'],
    describes: 'the first four bytes of every response key are zero',
    decides: () => ({
      responseKey: () => Buffer.concat([Buffer.alloc(4), randomBytes(28)]).toString('base64'),
    }),
  }),
  mutant({
    id: 'keys-of-two-bytes',
    breaks: ['RF-KEY-05', 'GN-OUT-03'],
    describes: 'response keys are made of two different bytes only',
    decides: () => ({
      responseKey: () => Buffer.from(randomBytes(32).map((byte) => byte & 1)).toString('base64'),
    }),
  }),
  mutant({
    id: 'one-key-for-all-generated',
    breaks: ['RF-KEY-05', 'GN-OUT-03'],
    describes: 'all identities from generate share one response key',
    decides: (operator) => {
      const shared = randomBytes(32).toString('base64');
      return {
        responseKey: (issue) => (issue.previous === undefined ? shared : operator.responseKey(issue)),
      };
    },
  }),
];
