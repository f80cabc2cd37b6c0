import { plainJson } from '../../mock/reply.ts';
import { mutant } from '../mutant.ts';

export const optOutInPlaintext = mutant({
  id: 'opt-out-in-plaintext',
  breaks: ['RF-ENC-02'],
  describes: 'the opt-out answer is sent as plain JSON',
  behaviour: (operator) => ({ ...operator, sealOptOut: (answer) => plainJson(200, answer) }),
});
