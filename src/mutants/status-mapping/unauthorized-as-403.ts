import { mutant } from '../mutant.ts';

export const unauthorizedAs403 = mutant({
  id: 'unauthorized-as-403',
  breaks: ['RF-ST-02'],
  describes: 'unauthorized comes with HTTP 403',
  behaviour: (operator) => ({
    ...operator,
    httpStatusOf: (status) => (status === 'unauthorized' ? 403 : operator.httpStatusOf(status)),
  }),
});
