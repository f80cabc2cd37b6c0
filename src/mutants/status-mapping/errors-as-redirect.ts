import { mutant } from '../mutant.ts';

export const errorsAsRedirect = mutant({
  id: 'errors-as-redirect',
  breaks: ['RF-ST-02', 'RF-ENC-03'],
  describes: 'bad input to refresh is answered by a redirection without a body',
  behaviour: (operator) => ({
    ...operator,
    sendRefusal(refusal, situation) {
      const reply = operator.sendRefusal(refusal, situation);
      const isRefresh = situation.request.path.includes('refresh');
      return isRefresh ? { ...reply, httpStatus: 302, body: '' } : reply;
    },
  }),
});
