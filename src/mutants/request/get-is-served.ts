import { mutant } from '../mutant.ts';

export const getIsServed = mutant({
  id: 'get-is-served',
  breaks: ['RF-REQ-01'],
  describes: 'GET is served like POST',
  decides: (operator) => ({
    answerMethod: (request) => (request.method === 'GET' ? 'serve' : operator.answerMethod(request)),
  }),
});
