import { mutant } from '../mutant.ts';

export const sealedWithThePreviousKey = mutant({
  id: 'sealed-with-the-previous-key',
  breaks: ['RF-ENC-04'],
  alsoBreaks: {
    'RF-KEY-02': 'an earlier key opens a later answer',
  },
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
});
