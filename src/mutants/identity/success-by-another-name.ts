import { mutant } from '../mutant.ts';

export const successByAnotherName = mutant({
  id: 'success-by-another-name',
  breaks: ['RF-BODY-01'],
  alsoBreaks: {
    'RF-REQ-02': 'a success by another name is none',
    'RF-REQ-03': 'a success by another name is none',
    'RF-REQ-04': 'a success by another name is none',
    'RF-REQ-08': 'a success by another name is none',
    'RF-ST-01': 'a success by another name is none',
    'RF-SEM-04': 'a success by another name is none',
    'RF-SEM-07': 'a success by another name is none',
  },
  describes: 'the success of a refresh says ok',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => ({
      ...operator.sealSuccess({ ...answer, status: 'ok' }, situation, keys),
      httpStatus: 200,
    }),
  }),
});
