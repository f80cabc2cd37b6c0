import { mutant } from '../mutant.ts';

export const ivCounterRestarts = mutant({
  id: 'iv-counter-restarts',
  breaks: ['RF-ENC-06'],
  describes: 'initialization vectors count to eight and start again',
  decides: () => {
    let count = 0;
    return {
      initializationVector: () => {
        count = (count + 1) % 8;
        return Buffer.alloc(12, count);
      },
    };
  },
});
