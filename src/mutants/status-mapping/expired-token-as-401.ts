import { mutant } from '../mutant.ts';

export const expiredTokenAs401 = mutant({
  id: 'expired-token-as-401',
  breaks: ['RF-ST-02'],
  describes: 'expired_token comes with HTTP 401',
  decides: (operator) => ({
    httpStatusOf: (status) => (status === 'expired_token' ? 401 : operator.httpStatusOf(status)),
  }),
});
