import { mutant } from '../mutant.ts';

export const thirdRefreshSealedWithTheFirstKey = mutant({
  id: 'third-refresh-sealed-with-the-first-key',
  breaks: ['RF-ENC-04'],
  alsoBreaks: {
    'RF-REQ-05': 'a later answer does not open, whatever its content type',
    'RF-KEY-02': 'the first key opens a later answer',
  },
  describes: 'from the third key of a user on, answers are sealed with the first',
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
});
