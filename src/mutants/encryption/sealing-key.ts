import type { SealingKeys } from '../../mock/behaviour/behaviour.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** Which key seals an answer. */
export const sealingKeyMutants: readonly Mutant[] = [
  mutant({
    id: 'sealed-with-the-new-key',
    breaks: ['RF-ENC-04'],
    describes: 'a success is sealed with the key that it carries',
    decides: (operator) => ({ sealingKey: (keys) => keys.newKey ?? operator.sealingKey(keys) }),
  }),
  mutant({
    id: 'sealed-with-the-client-secret',
    breaks: ['RF-ENC-04'],
    describes: 'an answer to a client is sealed with the client secret',
    decides: (operator) => ({ sealingKey: (keys) => keys.clientSecret ?? operator.sealingKey(keys) }),
  }),
  mutant({
    id: 'sealed-with-a-global-key',
    breaks: ['RF-ENC-01', 'RF-ENC-04'],
    describes: 'every answer is sealed with one key of the operator',
    decides: () => ({ sealingKey: () => Buffer.alloc(32, 7) }),
  }),
  mutant({
    id: 'sealed-with-the-first-key',
    breaks: ['RF-ENC-04'],
    alsoBreaks: {
      'RF-REQ-01': 'a later answer does not open, whatever came before it',
      'RF-REQ-12': 'a later answer does not open, with or without a query',
      'RF-REQ-13': 'a later answer does not open, however the scheme is spelt',
      'RF-KEY-02': 'the first key opens all later answers',
    },
    describes: "every answer about a user is sealed with that user's first key",
    decides: (operator) => {
      const first = new Map<string, Buffer>();
      return {
        sealingKey: (keys) => {
          const key = first.get(keys.user.id) ?? operator.sealingKey(keys);
          first.set(keys.user.id, key);
          return key;
        },
      };
    },
  }),
  mutant({
    id: 'third-refresh-sealed-with-the-first-key',
    breaks: ['RF-ENC-04'],
    alsoBreaks: {
      'RF-REQ-05': 'a later answer does not open, whatever its content type',
      'RF-REQ-12': 'a later answer does not open, with or without a query',
      'RF-REQ-13': 'a later answer does not open, however the scheme is spelt',
      'RF-KEY-02': 'the first key opens a later answer',
    },
    describes: 'from the third key of a user on, answers are sealed with the first key',
    decides: (operator) => {
      const seen = new Map<string, Buffer[]>();
      return {
        sealingKey: (keys) => {
          const key = operator.sealingKey(keys);
          const earlier = seen.get(keys.user.id) ?? [];
          if (!earlier.some((one) => one.equals(key))) earlier.push(key);
          seen.set(keys.user.id, earlier);
          return earlier.length > 2 ? (earlier[0] ?? key) : key;
        },
      };
    },
  }),
  mutant({
    id: 'sealed-with-the-latest-key',
    breaks: ['RF-ENC-04'],
    describes: 'a replay is sealed with the key issued last, not with the key of the token sent',
    decides: (operator) => {
      const latest = new Map<string, Buffer>();
      return {
        sealingKey: (keys) => {
          const own = operator.sealingKey(keys);
          const lineage = own.toString('base64');
          const key = latest.get(lineage) ?? own;
          if (keys.newKey !== undefined) latest.set(lineage, keys.newKey);
          return key;
        },
      };
    },
  }),
  mutant({
    id: 'sealed-with-the-previous-key',
    breaks: ['RF-ENC-04'],
    alsoBreaks: because('an earlier key opens a later answer', 'RF-KEY-02'),
    describes:
      'from the second refresh of a chain on, an answer is sealed with the key before that of the token sent',
    decides: (operator) => {
      const previous = new Map<string, Buffer>();
      return {
        sealingKey: (keys) => {
          const own = operator.sealingKey(keys);
          if (keys.newKey !== undefined) previous.set(keys.newKey.toString('base64'), own);
          return previous.get(own.toString('base64')) ?? own;
        },
      };
    },
  }),
  mutant({
    id: 'sealed-with-another-users-key',
    breaks: ['RF-ENC-04', 'RF-BODY-07'],
    alsoBreaks: because('an answer opens for one content type and not for another', 'RF-REQ-05'),
    describes: 'an answer is sealed with the key of the user who was answered before',
    decides: (operator) => {
      let last: SealingKeys | undefined;
      return {
        sealingKey: (keys) => {
          const before = last;
          last = keys;
          return before === undefined || before.user.id === keys.user.id
            ? operator.sealingKey(keys)
            : before.tokenKey;
        },
      };
    },
  }),
];
