import { createHash } from 'node:crypto';
import { userOf } from '../../mock/state/user.ts';
import { mutant } from '../mutant.ts';

export const shortHashIsAccepted = mutant({
  id: 'short-hash-is-accepted',
  breaks: ['GN-IN-03'],
  describes: 'a hash of any length is accepted',
  decides: (operator) => ({
    emailHashUser: (value) =>
      operator.emailHashUser(value) ??
      (typeof value === 'string' ? userOf('email', createHash('sha256').update(value).digest()) : undefined),
  }),
});
