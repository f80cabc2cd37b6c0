import { mutant } from '../mutant.ts';

export const optOutSpelledWithAHyphen = mutant({
  id: 'opt-out-spelled-with-a-hyphen',
  breaks: ['RF-OPT-03', 'RF-ST-01'],
  alsoBreaks: {
    'RF-OPT-04': 'a status that is none of the six tells nothing',
    'RF-OPT-05': 'a status that is none of the six tells nothing',
    'GN-OPT-01': 'a status that is none of the six tells nothing',
    'RF-OPT-01': 'a status that is none of the six tells nothing',
  },
  describes: 'opt-out is told as opt-out, not as optout',
  decides: (operator) => ({
    optOutAnswer: (user) => ({ ...operator.optOutAnswer(user), status: 'opt-out' }),
    httpStatusOf: (status) => (status === 'opt-out' ? 200 : operator.httpStatusOf(status)),
  }),
});
