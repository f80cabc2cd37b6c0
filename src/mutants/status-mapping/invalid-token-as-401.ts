import { mutant } from '../mutant.ts';

export const invalidTokenAs401 = mutant({
  id: 'invalid-token-as-401',
  breaks: ['RF-ST-02'],
  describes: 'invalid_token comes with HTTP 401',
  decides: (operator) => ({
    httpStatusOf: (status) => (status === 'invalid_token' ? 401 : operator.httpStatusOf(status)),
  }),
});
