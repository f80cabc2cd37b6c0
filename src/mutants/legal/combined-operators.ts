import { advertisingTokenIsShort } from './advertising-token-is-short.ts';
import { advertisingTokenOf2Kib } from './advertising-token-of-2-kib.ts';
import { allTimesAreOne } from './all-times-are-one.ts';
import { alteredWithoutBearerIsUnauthorized } from './altered-without-bearer-is-unauthorized.ts';
import { answersInDribbles } from './answers-in-dribbles.ts';
import { challengeWith401 } from './challenge-with-401.ts';
import { charsetIsDeclared } from './charset-is-declared.ts';
import { clockAhead } from './clock-ahead.ts';
import { connectionIsClosed } from './connection-is-closed.ts';
import { escapedJson } from './escaped-json.ts';
import { expiresAtTheMillisecond } from './expires-at-the-millisecond.ts';
import { furtherFields } from './further-fields.ts';
import { furtherFieldsInErrors } from './further-fields-in-errors.ts';
import { furtherFieldsOfTheSameNames } from './further-fields-of-the-same-names.ts';
import { headersOfCaution } from './headers-of-caution.ts';
import { indentedJson } from './indented-json.ts';
import { combined, type LegalOperator } from './legal-operator.ts';
import { malformedIsClientError } from './malformed-is-client-error.ts';
import { messageInOtherScripts } from './message-in-other-scripts.ts';
import { messageIsOneLetter } from './message-is-one-letter.ts';
import { messageOnOptOut } from './message-on-opt-out.ts';
import { optOutConcealedAsUnauthorized } from './opt-out-concealed-as-unauthorized.ts';
import { originIsEchoed } from './origin-is-echoed.ts';
import { otherMethodsAreNotFound } from './other-methods-are-not-found.ts';
import { ownKeysRotate } from './own-keys-rotate.ts';
import { preflightInRepeatedHeaders } from './preflight-in-repeated-headers.ts';
import { refreshTokenInHex } from './refresh-token-in-hex.ts';
import { refreshTokenIsAReference } from './refresh-token-is-a-reference.ts';
import { refreshTokenWithDots } from './refresh-token-with-dots.ts';
import { responseKeysOf16Bytes } from './response-keys-of-16-bytes.ts';
import { responseKeysOfMixedLengths } from './response-keys-of-mixed-lengths.ts';
import { successWithoutContentType } from './success-without-content-type.ts';
import { timesOnWholeSeconds } from './times-on-whole-seconds.ts';
import { tokenWorksOnce } from './token-works-once.ts';
import { trailersFollow } from './trailers-follow.ts';
import { vectorsAreCounted } from './vectors-are-counted.ts';

const legalBecause = 'each of its oddities is legal, and none bears on another';

/** Operators that are odd in many ways at once. */
export const combinedOperators: readonly LegalOperator[] = [
  combined({ id: 'combined-terse', describes: 'as little as possible, everywhere', legalBecause }, [
    refreshTokenIsAReference,
    advertisingTokenIsShort,
    responseKeysOf16Bytes,
    allTimesAreOne,
    messageIsOneLetter,
    successWithoutContentType,
    otherMethodsAreNotFound,
    connectionIsClosed,
  ]),
  combined({ id: 'combined-wordy', describes: 'as much as possible, everywhere', legalBecause }, [
    refreshTokenWithDots,
    advertisingTokenOf2Kib,
    furtherFields,
    furtherFieldsOfTheSameNames,
    furtherFieldsInErrors,
    messageInOtherScripts,
    messageOnOptOut,
    indentedJson,
    headersOfCaution,
    charsetIsDeclared,
    answersInDribbles,
  ]),
  combined({ id: 'combined-strict', describes: 'refuses whatever it may', legalBecause }, [
    malformedIsClientError,
    refreshTokenInHex,
    responseKeysOfMixedLengths,
    expiresAtTheMillisecond,
    timesOnWholeSeconds,
    tokenWorksOnce,
    optOutConcealedAsUnauthorized,
    alteredWithoutBearerIsUnauthorized,
    challengeWith401,
    ownKeysRotate,
    escapedJson,
    preflightInRepeatedHeaders,
  ]),
  combined({ id: 'combined-padded', describes: 'tokens that end in padding, and more', legalBecause }, [
    responseKeysOfMixedLengths,
    malformedIsClientError,
    clockAhead,
    vectorsAreCounted,
    originIsEchoed,
    trailersFollow,
  ]),
];
