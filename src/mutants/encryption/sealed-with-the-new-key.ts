import { mutant } from '../mutant.ts';

export const sealedWithTheNewKey = mutant({
  id: 'sealed-with-the-new-key',
  breaks: ['RF-ENC-04'],
  describes: 'a success is sealed with the key it carries',
  decides: (operator) => ({ sealingKey: (keys) => keys.newKey ?? operator.sealingKey(keys) }),
});
