import type { Mutant } from '../mutant.ts';
import { advertisingTokenIsEmpty } from './advertising-token-is-empty.ts';
import { advertisingTokenIsKept } from './advertising-token-is-kept.ts';
import { advertisingTokenIsMissing } from './advertising-token-is-missing.ts';
import { expiriesAreKept } from './expiries-are-kept.ts';
import { expiriesGoBackwards } from './expiries-go-backwards.ts';
import { fieldsBesideTheStatus } from './fields-beside-the-status.ts';
import { identityExpiresIsMissing } from './identity-expires-is-missing.ts';
import { identityOfAnotherUser } from './identity-of-another-user.ts';
import { refreshEndsBeforeIdentity } from './refresh-ends-before-identity.ts';
import { refreshExpiresIsMissing } from './refresh-expires-is-missing.ts';
import { refreshFromAfterExpiry } from './refresh-from-after-expiry.ts';
import { refreshFromIsMissing } from './refresh-from-is-missing.ts';
import { refreshFromIsNull } from './refresh-from-is-null.ts';
import { refreshFromIsPast } from './refresh-from-is-past.ts';
import { refreshTokenIsKept } from './refresh-token-is-kept.ts';
import { refreshTokenIsMissing } from './refresh-token-is-missing.ts';
import { responseKeyIsMissing } from './response-key-is-missing.ts';
import { successWithoutBody } from './success-without-body.ts';
import { timesAreFractional } from './times-are-fractional.ts';
import { timesAsStrings } from './times-as-strings.ts';
import { timesInSeconds } from './times-in-seconds.ts';

export const identityMutants: readonly Mutant[] = [
  successWithoutBody,
  fieldsBesideTheStatus,
  advertisingTokenIsMissing,
  refreshTokenIsMissing,
  identityExpiresIsMissing,
  refreshFromIsMissing,
  refreshExpiresIsMissing,
  responseKeyIsMissing,
  advertisingTokenIsEmpty,
  refreshFromIsNull,
  timesInSeconds,
  timesAsStrings,
  refreshFromIsPast,
  refreshFromAfterExpiry,
  refreshEndsBeforeIdentity,
  advertisingTokenIsKept,
  refreshTokenIsKept,
  expiriesGoBackwards,
  expiriesAreKept,
  identityOfAnotherUser,
  timesAreFractional,
];
