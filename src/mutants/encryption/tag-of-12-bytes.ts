import { mutant } from '../mutant.ts';

export const tagOf12Bytes = mutant({
  id: 'tag-of-12-bytes',
  breaks: ['RF-ENC-06'],
  describes: 'the authentication tag is cut to 12 bytes',
  decides: (operator) => ({
    encodeSealed: (sealed, request) => operator.encodeSealed(sealed.subarray(0, -4), request),
  }),
});
