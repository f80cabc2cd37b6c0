import { mutant } from '../mutant.ts';

export const optionsIsServed = mutant({
  id: 'options-is-served',
  breaks: ['RF-REQ-01'],
  describes: 'OPTIONS that is no preflight is served like POST',
  decides: (operator) => ({
    answerMethod: (request) => (request.method === 'OPTIONS' ? 'serve' : operator.answerMethod(request)),
  }),
});
