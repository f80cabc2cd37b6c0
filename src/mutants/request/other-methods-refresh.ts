import { mutant } from '../mutant.ts';

export const otherMethodsRefresh = mutant({
  id: 'other-methods-refresh',
  breaks: ['RF-REQ-01'],
  describes: 'PATCH and DELETE are served like POST',
  decides: (operator) => ({
    answerMethod: (request) =>
      ['PATCH', 'DELETE'].includes(request.method) ? 'serve' : operator.answerMethod(request),
  }),
});
