import { mutant } from '../mutant.ts';

export const expiredWithoutMessage = mutant({
  id: 'expired-without-message',
  breaks: ['RF-ST-03'],
  describes: 'expired_token comes without a message',
  decides: (operator) => ({
    message: (refusal, request) =>
      refusal.status === 'expired_token' ? undefined : operator.message(refusal, request),
  }),
});
