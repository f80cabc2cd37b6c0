import { mutant } from '../mutant.ts';

export const clientErrorAs422 = mutant({
  id: 'client-error-as-422',
  breaks: ['RF-ST-02'],
  alsoBreaks: {
    'GN-ST-01': 'generate says it with that code too',
  },
  describes: 'client_error comes with HTTP 422',
  decides: (operator) => ({
    httpStatusOf: (status) => (status === 'client_error' ? 422 : operator.httpStatusOf(status)),
  }),
});
