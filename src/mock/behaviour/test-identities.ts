import type { Revision } from '../../contract/revision.ts';
import { type User, userOfEmail, userOfPhone } from '../state/user.ts';

/** Users with a fixed effect: some opt out at refresh, some already at generate. */
export type TestIdentities = { optOutAtRefresh: ReadonlySet<string>; optOutAtGenerate: ReadonlySet<string> };

function idsOf(users: readonly (User | undefined)[]): ReadonlySet<string> {
  return new Set(users.flatMap((user) => (user === undefined ? [] : [user.id])));
}

/** The test identities of each revision; generate's page swaps two phones, so refresh's page decides. */
export const testIdentities: Record<Revision, TestIdentities> = {
  '2023-08': {
    optOutAtRefresh: idsOf([userOfEmail('optout@email.com')]),
    optOutAtGenerate: idsOf([]),
  },
  '2026-07': {
    optOutAtRefresh: idsOf([userOfEmail('refresh-optout@example.com'), userOfPhone('+00000000002')]),
    optOutAtGenerate: idsOf([userOfEmail('optout@example.com'), userOfPhone('+00000000000')]),
  },
};
