import { mutant } from '../mutant.ts';

export const reportIsServed = mutant({
  id: 'report-is-served',
  breaks: ['RF-REQ-01'],
  describes: 'REPORT and SEARCH are served like POST',
  decides: (operator) => ({
    answerMethod: (request) =>
      ['REPORT', 'SEARCH'].includes(request.method) ? 'serve' : operator.answerMethod(request),
  }),
});
