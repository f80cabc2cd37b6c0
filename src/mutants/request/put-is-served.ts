import { mutant } from '../mutant.ts';

export const putIsServed = mutant({
  id: 'put-is-served',
  breaks: ['RF-REQ-01'],
  describes: 'PUT is served like POST',
  decides: (operator) => ({
    answerMethod: (request) => (request.method === 'PUT' ? 'serve' : operator.answerMethod(request)),
  }),
});
