import { mutant } from '../mutant.ts';

export const sealedWithTheLatestKey = mutant({
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
});
