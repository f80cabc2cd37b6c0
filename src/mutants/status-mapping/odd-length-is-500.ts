import { mutant } from '../mutant.ts';

export const oddLengthIs500 = mutant({
  id: 'odd-length-is-500',
  breaks: ['RF-ST-10'],
  alsoBreaks: {
    'RF-ST-02': 'a documented status comes with 500',
    'RF-ST-05': 'a documented status comes with 500',
    'GN-ST-01': 'a documented status comes with 500',
  },
  describes: 'a body that is no token and of odd length makes the operator fail',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      return situation.request.body.length % 2 === 1 ? { ...reply, httpStatus: 500 } : reply;
    },
  }),
});
