import { mutant } from '../mutant.ts';

export const successAs201 = mutant({
  id: 'success-as-201',
  breaks: ['RF-ST-02'],
  describes: 'a success comes with HTTP 201',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => ({
      ...operator.sealSuccess(answer, situation, keys),
      httpStatus: 201,
    }),
  }),
});
