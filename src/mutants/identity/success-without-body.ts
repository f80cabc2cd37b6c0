import { mutant } from '../mutant.ts';

export const successWithoutBody = mutant({
  id: 'success-without-body',
  breaks: ['RF-BODY-01'],
  describes: 'the success of a refresh has no body',
  decides: (operator) => ({
    sealSuccess: ({ status }, situation, keys) => operator.sealSuccess({ status }, situation, keys),
  }),
});
