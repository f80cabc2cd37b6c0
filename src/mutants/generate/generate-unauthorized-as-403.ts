import { mutant } from '../mutant.ts';

export const generateUnauthorizedAs403 = mutant({
  id: 'generate-unauthorized-as-403',
  breaks: ['GN-ST-01'],
  alsoBreaks: {
    'RF-REQ-07': 'unauthorized has another code',
    'GN-AUTH-01': 'unauthorized has another code',
  },
  describes: 'unauthorized of generate comes with HTTP 403',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const isGenerate = situation.request.path.endsWith('/generate');
      return isGenerate && refusal.status === 'unauthorized' ? { ...reply, httpStatus: 403 } : reply;
    },
  }),
});
