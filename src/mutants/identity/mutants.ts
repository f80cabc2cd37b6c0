import type { Mutant } from '../mutant.ts';
import { advertisingTokenIsEmpty } from './advertising-token-is-empty.ts';
import { advertisingTokenIsKept } from './advertising-token-is-kept.ts';
import { advertisingTokenIsMissing } from './advertising-token-is-missing.ts';
import { advertisingTokenIsRenamed } from './advertising-token-is-renamed.ts';
import { expiriesAreKept } from './expiries-are-kept.ts';
import { expiriesGoBackwards } from './expiries-go-backwards.ts';
import { fieldsBesideTheStatus } from './fields-beside-the-status.ts';
import { identityExpiresIsMissing } from './identity-expires-is-missing.ts';
import { identityIsCached } from './identity-is-cached.ts';
import { identityOfAnotherUser } from './identity-of-another-user.ts';
import { refreshEndsBeforeIdentity } from './refresh-ends-before-identity.ts';
import { refreshExpiresIsMissing } from './refresh-expires-is-missing.ts';
import { refreshExpiryIsNotExtended } from './refresh-expiry-is-not-extended.ts';
import { refreshFromAfterExpiry } from './refresh-from-after-expiry.ts';
import { refreshFromIsFractional } from './refresh-from-is-fractional.ts';
import { refreshFromIsMissing } from './refresh-from-is-missing.ts';
import { refreshFromIsNull } from './refresh-from-is-null.ts';
import { refreshFromIsPast } from './refresh-from-is-past.ts';
import { refreshTokenIsKept } from './refresh-token-is-kept.ts';
import { refreshTokenIsMissing } from './refresh-token-is-missing.ts';
import { replaysShareAnAdvertisingToken } from './replays-share-an-advertising-token.ts';
import { responseKeyIsMissing } from './response-key-is-missing.ts';
import { successByAnotherName } from './success-by-another-name.ts';
import { successWithoutBody } from './success-without-body.ts';
import { successWithoutStatus } from './success-without-status.ts';
import { timesAreFractional } from './times-are-fractional.ts';
import { timesAsStrings } from './times-as-strings.ts';
import { timesInMicroseconds } from './times-in-microseconds.ts';
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
  advertisingTokenIsRenamed,
  identityIsCached,
  refreshFromIsFractional,
  timesInMicroseconds,
  successWithoutStatus,
  refreshExpiryIsNotExtended,
  successByAnotherName,
  replaysShareAnAdvertisingToken,
];
