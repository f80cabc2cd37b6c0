import type { Mutant } from '../mutant.ts';
import { chainEndsAfterFive } from './chain-ends-after-five.ts';
import { concurrentRefreshesAreRefused } from './concurrent-refreshes-are-refused.ts';
import { concurrentRefreshesShareAnIdentity } from './concurrent-refreshes-share-an-identity.ts';
import { expiredIsAccepted } from './expired-is-accepted.ts';
import { expiresASecondEarly } from './expires-a-second-early.ts';
import { expiresASecondLate } from './expires-a-second-late.ts';
import { failsAfterARejection } from './fails-after-a-rejection.ts';

export const lifecycleMutants: readonly Mutant[] = [
  chainEndsAfterFive,
  concurrentRefreshesAreRefused,
  concurrentRefreshesShareAnIdentity,
  expiredIsAccepted,
  expiresASecondEarly,
  expiresASecondLate,
  failsAfterARejection,
];
