import { plainJson } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const successInPlaintext = mutant({
  id: 'success-in-plaintext',
  breaks: ['RF-ENC-01'],
  describes: 'a success is sent as plain JSON',
  decides: () => ({ sealSuccess: (answer) => plainJson(200, answer) }),
});
