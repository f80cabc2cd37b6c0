import { mutant } from '../mutant.ts';

export const fieldsBesideTheStatus = mutant({
  id: 'fields-beside-the-status',
  breaks: ['RF-BODY-01'],
  describes: 'the six fields of a refresh stand beside the status instead of in a body',
  decides: (operator) => ({
    sealSuccess({ status, body }, situation, keys) {
      const fields = typeof body === 'object' ? body : {};
      return operator.sealSuccess({ ...fields, status }, situation, keys);
    },
  }),
});
