import { mutant } from '../mutant.ts';

export const responseKeyIsKept = mutant({
  id: 'response-key-is-kept',
  breaks: ['RF-KEY-01'],
  describes: 'a refresh returns the response key of the token sent',
  decides: (operator) => ({
    responseKey: (issue) => issue.previous?.responseKey.toString('base64') ?? operator.responseKey(issue),
  }),
});
