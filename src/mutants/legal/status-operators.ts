import { alteredWithoutBearerIsUnauthorized } from './altered-without-bearer-is-unauthorized.ts';
import { bytesForOctetStream } from './bytes-for-octet-stream.ts';
import { challengeWith401 } from './challenge-with-401.ts';
import { insufficientConsentWithoutMessage } from './insufficient-consent-without-message.ts';
import type { LegalOperator } from './legal-operator.ts';
import { oldTokenUntilItsSuccessorIsUsed } from './old-token-until-its-successor-is-used.ts';
import { optOutBeforeExpiry } from './opt-out-before-expiry.ts';
import { optOutConcealedAsExpired } from './opt-out-concealed-as-expired.ts';
import { optOutConcealedAsUnauthorized } from './opt-out-concealed-as-unauthorized.ts';
import { otherSchemesAreIgnored } from './other-schemes-are-ignored.ts';
import { ownKeysRotate } from './own-keys-rotate.ts';
import { replaysFor30Seconds } from './replays-for-30-seconds.ts';
import { tokenWorksOnce } from './token-works-once.ts';
import { tokenWorksThreeTimes } from './token-works-three-times.ts';
import { unknownBearersAreIgnored } from './unknown-bearers-are-ignored.ts';
import { whiteSpaceIsTrimmed } from './white-space-is-trimmed.ts';

/** Operators that are odd in which of several legal answers it gives. */
export const statusOperators: readonly LegalOperator[] = [
  unknownBearersAreIgnored,
  otherSchemesAreIgnored,
  challengeWith401,
  tokenWorksOnce,
  tokenWorksThreeTimes,
  oldTokenUntilItsSuccessorIsUsed,
  replaysFor30Seconds,
  optOutConcealedAsExpired,
  optOutConcealedAsUnauthorized,
  alteredWithoutBearerIsUnauthorized,
  whiteSpaceIsTrimmed,
  ownKeysRotate,
  optOutBeforeExpiry,
  insufficientConsentWithoutMessage,
  bytesForOctetStream,
];
