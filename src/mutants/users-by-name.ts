import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import type { User } from '../mock/state/user.ts';

export type NamedUsers = {
  /** The decisions that see how a user is named, to be spread over those of the operator. */
  decisions: Pick<Behaviour, 'emailUser' | 'emailHashUser' | 'phoneUser' | 'phoneHashUser'>;
  /** Whether the user was last named by a hash. */
  isHashed(user: User): boolean;
};

/** Remembers how users were named at generate, which a token does not tell. */
export function namedUsers(operator: Behaviour): NamedUsers {
  const hashed = new Set<string>();
  const plain = (user: User | undefined) => {
    if (user !== undefined) hashed.delete(user.id);
    return user;
  };
  const byHash = (user: User | undefined) => {
    if (user !== undefined) hashed.add(user.id);
    return user;
  };
  return {
    decisions: {
      emailUser: (value) => plain(operator.emailUser(value)),
      phoneUser: (value) => plain(operator.phoneUser(value)),
      emailHashUser: (value) => byHash(operator.emailHashUser(value)),
      phoneHashUser: (value) => byHash(operator.phoneHashUser(value)),
    },
    isHashed: (user) => hashed.has(user.id),
  };
}
