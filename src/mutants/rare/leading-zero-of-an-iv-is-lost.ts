import { mutant } from '../mutant.ts';

export const leadingZeroOfAnIvIsLost = mutant({
  id: 'leading-zero-of-an-iv-is-lost',
  breaks: ['RF-ENC-01', 'RF-ENC-04', 'RF-ENC-06'],
  describes: 'an initialization vector that begins with a byte 0 is sent without it',
  decides: (operator) => ({
    encodeSealed: (sealed, request) =>
      operator.encodeSealed(sealed[0] === 0 ? sealed.subarray(1) : sealed, request),
  }),
});
