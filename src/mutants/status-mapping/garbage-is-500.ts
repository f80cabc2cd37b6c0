import { refusal } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const garbageIs500 = mutant({
  id: 'garbage-is-500',
  breaks: ['RF-ST-10', 'RF-ST-01'],
  describes: 'a body that is no base64 makes the operator fail',
  decides: (operator) => ({
    refuseToken: (token, caller) =>
      token.layer === 'base64'
        ? refusal('unknown', 'the operator failed')
        : operator.refuseToken(token, caller),
  }),
});
