import { mutant } from '../mutant.ts';

export const errorsAreCapitalised = mutant({
  id: 'errors-are-capitalised',
  breaks: ['RF-ST-01'],
  alsoBreaks: {
    'RF-ST-04': 'a status that is none of the six tells nothing',
    'RF-ST-05': 'a status that is none of the six tells nothing',
    'RF-ST-06': 'a status that is none of the six tells nothing',
    'RF-ST-08': 'a status that is none of the six tells nothing',
    'RF-ST-09': 'a status that is none of the six tells nothing',
    'RF-REQ-07': 'a status that is none of the six tells nothing',
    'GN-AUTH-01': 'a status that is none of the six tells nothing',
    'GN-IN-01': 'a status that is none of the six tells nothing',
    'GN-IN-02': 'a status that is none of the six tells nothing',
    'GN-IN-03': 'a status that is none of the six tells nothing',
    'GN-ST-01': 'a status that is none of the six tells nothing',
  },
  describes: 'the statuses of errors are capitalised',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      const status = refusal.status.charAt(0).toUpperCase() + refusal.status.slice(1);
      return { ...reply, body: JSON.stringify({ message: refusal.reason, status }) };
    },
  }),
});
