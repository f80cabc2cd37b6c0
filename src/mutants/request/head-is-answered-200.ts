import { emptyReply } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const headIsAnswered200 = mutant({
  id: 'head-is-answered-200',
  breaks: ['RF-REQ-01'],
  describes: 'HEAD is answered with HTTP 200 and nothing else',
  decides: (operator) => ({
    answerMethod: (request) => (request.method === 'HEAD' ? emptyReply(200) : operator.answerMethod(request)),
  }),
});
