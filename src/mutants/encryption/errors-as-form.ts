import { mutant } from '../mutant.ts';

export const errorsAsForm = mutant({
  id: 'errors-as-form',
  breaks: ['RF-ENC-03'],
  alsoBreaks: {
    'RF-REQ-07': 'an error that is no JSON names no status',
    'RF-ST-08': 'an error that is no JSON names no status',
    'RF-ST-09': 'an error that is no JSON names no status',
    'GN-AUTH-01': 'an error that is no JSON names no status',
    'GN-IN-01': 'an error that is no JSON names no status',
    'GN-IN-02': 'an error that is no JSON names no status',
    'GN-IN-03': 'an error that is no JSON names no status',
  },
  describes: 'an error is a form, not JSON',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => ({
      ...operator.sendRefusal(refusal, situation),
      body: `status=${refusal.status}&message=refused`,
    }),
  }),
});
