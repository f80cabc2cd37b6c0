import type { Mutant } from '../mutant.ts';
import { chainEndsAfterFive } from './chain-ends-after-five.ts';
import { chainExpiresWithItsFirstToken } from './chain-expires-with-its-first-token.ts';
import { concurrentRefreshesAreRefused } from './concurrent-refreshes-are-refused.ts';
import { concurrentRefreshesShareAnIdentity } from './concurrent-refreshes-share-an-identity.ts';
import { connectionIsCutAfterARejection } from './connection-is-cut-after-a-rejection.ts';
import { expiredIsAccepted } from './expired-is-accepted.ts';
import { expiresAMinuteEarly } from './expires-a-minute-early.ts';
import { expiresAMinuteLate } from './expires-a-minute-late.ts';
import { expiresASecondEarly } from './expires-a-second-early.ts';
import { expiresASecondLate } from './expires-a-second-late.ts';
import { failsAfterARejection } from './fails-after-a-rejection.ts';
import { rejectedTokenLocksItsUser } from './rejected-token-locks-its-user.ts';

export const lifecycleMutants: readonly Mutant[] = [
  chainEndsAfterFive,
  concurrentRefreshesAreRefused,
  concurrentRefreshesShareAnIdentity,
  expiredIsAccepted,
  expiresASecondEarly,
  expiresASecondLate,
  failsAfterARejection,
  expiresAMinuteLate,
  expiresAMinuteEarly,
  rejectedTokenLocksItsUser,
  chainExpiresWithItsFirstToken,
  connectionIsCutAfterARejection,
];
