import { mutant } from '../mutant.ts';

export const sealedWithTheFirstKey = mutant({
  id: 'sealed-with-the-first-key',
  breaks: ['RF-ENC-04'],
  alsoBreaks: {
    'RF-REQ-01': 'a later answer does not open, whatever came before it',
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
});
