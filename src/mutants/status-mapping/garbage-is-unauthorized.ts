import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const garbageIsUnauthorized = mutant({
  id: 'garbage-is-unauthorized',
  breaks: ['RF-ST-05'],
  describes: 'a body that is no base64 is unauthorized',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'base64'
        ? refusal('unauthorized', 'cannot be read')
        : operator.refuseToken(token, caller),
  }),
});
