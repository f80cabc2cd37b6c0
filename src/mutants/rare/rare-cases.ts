import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { type Mutant, mutant } from '../mutant.ts';
import { sentKey } from '../sent-key.ts';

const EIGHTH = 8;

/** Mutants that are wrong only for inputs that few runs meet. */
export const rareCaseMutants: readonly Mutant[] = [
  mutant({
    id: 'token-with-two-slashes-is-refused',
    breaks: ['RF-REQ-02', 'RF-REQ-03', 'RF-REQ-04', 'RF-REQ-05', 'RF-REQ-08', 'RF-SEM-01', 'RF-SEM-03'],
    describes: 'a valid token whose base64 contains // is refused',
    decides: (operator) => ({
      readToken: (text, keys) => (text.includes('//') ? unreadable('tag') : operator.readToken(text, keys)),
    }),
  }),
  mutant({
    id: 'address-with-a-plus-is-refused',
    breaks: ['GN-IN-03'],
    describes: 'a well-formed address with a + is refused',
    decides: (operator) => ({
      emailUser: (value) =>
        typeof value === 'string' && value.includes('+') ? undefined : operator.emailUser(value),
    }),
  }),
  mutant({
    id: 'eighth-refresh-keeps-its-key',
    breaks: ['RF-KEY-01'],
    describes: 'the eighth refresh of a chain returns the response key of the token sent',
    decides: (operator) => {
      const depths = new Map<string, number>();
      return {
        responseKey: (issue) => {
          const sent = sentKey(issue) ?? '';
          const depth = (depths.get(sent) ?? -1) + 1;
          const key = depth === EIGHTH ? sent : operator.responseKey(issue);
          depths.set(key, depth);
          return key;
        },
      };
    },
  }),
  mutant({
    id: 'leading-zero-of-a-key-is-lost',
    breaks: ['RF-ENC-01', 'RF-ENC-04'],
    describes: 'a key that begins with a zero byte is shifted by that byte before it seals an answer',
    decides: (operator) => ({
      sealingKey: (keys) => {
        const key = operator.sealingKey(keys);
        return key[0] === 0 ? Buffer.concat([key.subarray(1), Buffer.alloc(1)]) : key;
      },
    }),
  }),
  mutant({
    id: 'leading-zero-of-an-iv-is-lost',
    breaks: ['RF-ENC-01', 'RF-ENC-04', 'RF-ENC-06'],
    describes: 'an initialization vector that begins with a zero byte is sent without that byte',
    decides: (operator) => ({
      encodeSealed: (sealed, request) =>
        operator.encodeSealed(sealed[0] === 0 ? sealed.subarray(1) : sealed, request),
    }),
  }),
];
