import { mutant } from '../mutant.ts';

export const tokenInTheMessage = mutant({
  id: 'token-in-the-message',
  breaks: ['RF-ST-12'],
  describes: 'the message of an error repeats what was sent',
  decides: () => ({
    message: (refusal, request) => `${refusal.reason}: ${request.body.toString('utf8')}`,
  }),
});
