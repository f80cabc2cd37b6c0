import { mutant } from '../mutant.ts';

export const unauthorizedIsEmpty = mutant({
  id: 'unauthorized-is-empty',
  breaks: ['RF-ST-09', 'RF-ENC-03'],
  describes: 'a 401 of refresh has no body',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const isMeant = refusal.status === 'unauthorized' && situation.request.path.endsWith('/refresh');
      return isMeant ? { ...reply, body: '' } : reply;
    },
  }),
});
