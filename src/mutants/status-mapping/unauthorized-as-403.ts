import { mutant } from '../mutant.ts';

export const unauthorizedAs403 = mutant({
  id: 'unauthorized-as-403',
  breaks: ['RF-ST-02'],
  alsoBreaks: {
    'RF-REQ-07': 'generate says it with that code too',
    'GN-AUTH-01': 'generate says it with that code too',
    'GN-ST-01': 'generate says it with that code too',
  },
  describes: 'unauthorized comes with HTTP 403',
  decides: (operator) => ({
    httpStatusOf: (status) => (status === 'unauthorized' ? 403 : operator.httpStatusOf(status)),
  }),
});
