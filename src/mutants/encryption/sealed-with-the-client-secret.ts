import { mutant } from '../mutant.ts';

export const sealedWithTheClientSecret = mutant({
  id: 'sealed-with-the-client-secret',
  breaks: ['RF-ENC-04'],
  describes: 'an answer to a client is sealed with the client secret',
  decides: (operator) => ({
    sealingKey: (keys) => keys.clientSecret ?? operator.sealingKey(keys),
  }),
});
