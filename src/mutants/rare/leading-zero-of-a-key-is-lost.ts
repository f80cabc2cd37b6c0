import { mutant } from '../mutant.ts';

export const leadingZeroOfAKeyIsLost = mutant({
  id: 'leading-zero-of-a-key-is-lost',
  breaks: ['RF-ENC-01', 'RF-ENC-04'],
  describes: 'an answer under a key whose first byte is 0 is sealed with that key moved by a byte',
  decides: (operator) => ({
    sealingKey: (keys) => {
      const key = operator.sealingKey(keys);
      return key[0] === 0 ? Buffer.concat([key.subarray(1), Buffer.alloc(1)]) : key;
    },
  }),
});
