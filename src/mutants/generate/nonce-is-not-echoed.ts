import { mutant } from '../mutant.ts';

export const nonceIsNotEchoed = mutant({
  id: 'nonce-is-not-echoed',
  breaks: ['GN-ENV-01'],
  describes: 'the nonce in the answer of generate is made up',
  decides: () => ({ echoedNonce: () => Buffer.alloc(8, 9) }),
});
