import { expect, test } from 'vitest';
import { documented } from '../mock/behaviour/documented.ts';
import { userOfEmail, userOfPhone } from '../mock/state/user.ts';
import { namedUsers } from './users-by-name.ts';

test.each([
  ['email', userOfEmail('a@example.com')],
  ['phone', userOfPhone('+491701234567')],
] as const)(
  'a user by %s is hashed from when they were named by their hash until they are named plainly',
  (kind, user) => {
    if (user === undefined) throw new Error('no user');
    const { decisions, isHashed } = namedUsers(documented);
    const plain = kind === 'email' ? 'a@example.com' : '+491701234567';
    expect(isHashed(user)).toBe(false);
    expect(decisions[`${kind}HashUser`](user.hash.toString('base64'))?.id).toBe(user.id);
    expect(isHashed(user)).toBe(true);
    expect(decisions[`${kind}User`](plain)?.id).toBe(user.id);
    expect(isHashed(user)).toBe(false);
  },
);
