import { plainJson } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';
import { namedUsers } from '../users-by-name.ts';

export const hashedUsersInPlaintext = mutant({
  id: 'hashed-users-in-plaintext',
  breaks: ['RF-ENC-01'],
  describes: 'a success is sent as plain JSON for a user who was named by a hash',
  decides: (operator) => {
    const { decisions, isHashed } = namedUsers(operator);
    return {
      ...decisions,
      sealSuccess: (answer, situation, keys) =>
        isHashed(keys.user) ? plainJson(200, answer) : operator.sealSuccess(answer, situation, keys),
    };
  },
});
