import { mutant } from '../mutant.ts';

export const generateClientErrorAs422 = mutant({
  id: 'generate-client-error-as-422',
  breaks: ['GN-ST-01'],
  describes: 'client_error of generate comes with HTTP 422',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const isGenerate = situation.request.path.endsWith('/generate');
      return isGenerate && refusal.status === 'client_error' ? { ...reply, httpStatus: 422 } : reply;
    },
  }),
});
