import { mutant } from '../mutant.ts';

export const nonceIsReversed = mutant({
  id: 'nonce-is-reversed',
  breaks: ['GN-ENV-01'],
  describes: 'the nonce in the answer of generate is reversed',
  decides: () => ({ echoedNonce: (nonce) => Buffer.from(nonce).reverse() }),
});
