import { plainJson } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const optOutInPlaintext = mutant({
  id: 'opt-out-in-plaintext',
  breaks: ['RF-ENC-02'],
  describes: 'the opt-out answer is sent as plain JSON',
  decides: () => ({ sealOptOut: (answer) => plainJson(200, answer) }),
});
