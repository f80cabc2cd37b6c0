import { mutant } from '../mutant.ts';
import { namedUsers } from '../users-by-name.ts';

export const hashedUsersKeepTheirKey = mutant({
  id: 'hashed-users-keep-their-key',
  breaks: ['RF-KEY-01'],
  describes: 'a refresh returns the response key of the token sent for a user who was named by a hash',
  decides: (operator) => {
    const { decisions, isHashed } = namedUsers(operator);
    return {
      ...decisions,
      responseKey: (issue) =>
        (isHashed(issue.user) ? issue.previous?.responseKey.toString('base64') : undefined) ??
        operator.responseKey(issue),
    };
  },
});
