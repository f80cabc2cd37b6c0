import { mutant } from '../mutant.ts';

export const unauthorizedIsNoJson = mutant({
  id: 'unauthorized-is-no-json',
  breaks: ['RF-ST-09', 'RF-ENC-03'],
  describes: 'a 401 of refresh is a word instead of JSON',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const isMeant = refusal.status === 'unauthorized' && situation.request.path.endsWith('/refresh');
      return isMeant ? { ...reply, body: refusal.status } : reply;
    },
  }),
});
