import { mutant } from '../mutant.ts';

export const shortBodyIs500 = mutant({
  id: 'short-body-is-500',
  breaks: ['RF-ST-10'],
  alsoBreaks: {
    'RF-ST-02': 'a documented status comes with 500',
  },
  describes: 'a body too short to be a token gets HTTP 500 with an honest status',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const bytes = situation.request.body.length;
      return bytes > 0 && bytes < 8 ? { ...reply, httpStatus: 500 } : reply;
    },
  }),
});
