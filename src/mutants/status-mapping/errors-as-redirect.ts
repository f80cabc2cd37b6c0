import { mutant } from '../mutant.ts';

export const errorsAsRedirect = mutant({
  id: 'errors-as-redirect',
  breaks: ['RF-ST-02', 'RF-ENC-03'],
  alsoBreaks: {
    'RF-REQ-07': 'a redirect names no status',
    'RF-ST-08': 'a redirect names no status',
    'RF-SEM-04': 'a redirect names no status',
    'RF-ST-11': 'a redirect names no status',
    'GN-AUTH-01': 'a redirect names no status',
    'GN-IN-01': 'a redirect names no status',
    'GN-IN-02': 'a redirect names no status',
    'GN-IN-03': 'a redirect names no status',
    'GN-ST-01': 'a redirect names no status',
  },
  describes: 'bad input to refresh is answered by a redirection without a body',
  decides: (operator) => ({
    sendRefusal(refusal, situation) {
      const reply = operator.sendRefusal(refusal, situation);
      const isRefresh = situation.request.path.includes('refresh');
      return isRefresh ? { ...reply, httpStatus: 302, body: '' } : reply;
    },
  }),
});
