import { mutant } from '../mutant.ts';

export const unauthorizedWithoutMessage = mutant({
  id: 'unauthorized-without-message',
  breaks: ['RF-ST-09', 'RF-ST-03'],
  describes: 'a 401 has no message',
  decides: (operator) => ({
    message: (refusal, request) =>
      refusal.status === 'unauthorized' ? undefined : operator.message(refusal, request),
  }),
});
