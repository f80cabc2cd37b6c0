import { emptyReply } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const largeBodyIs500 = mutant({
  id: 'large-body-is-500',
  breaks: ['RF-ST-10'],
  describes: 'a body over the limit makes the operator fail',
  decides: () => ({ answerTooLarge: () => emptyReply(500) }),
});
