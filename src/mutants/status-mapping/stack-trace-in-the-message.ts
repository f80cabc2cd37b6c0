import { mutant } from '../mutant.ts';

export const stackTraceInTheMessage = mutant({
  id: 'stack-trace-in-the-message',
  breaks: ['RF-ST-12'],
  describes: 'the message of an error is a stack trace',
  decides: () => ({ message: (refusal) => String(new Error(refusal.reason).stack) }),
});
