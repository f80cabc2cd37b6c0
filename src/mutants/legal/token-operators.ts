import { advertisingTokenInHex } from './advertising-token-in-hex.ts';
import { advertisingTokenIsShort } from './advertising-token-is-short.ts';
import { advertisingTokenOf2Kib } from './advertising-token-of-2-kib.ts';
import type { LegalOperator } from './legal-operator.ts';
import { malformedIsClientError } from './malformed-is-client-error.ts';
import { refreshTokenInBase64url } from './refresh-token-in-base64url.ts';
import { refreshTokenInHex } from './refresh-token-in-hex.ts';
import { refreshTokenInHexOfAnyCase } from './refresh-token-in-hex-of-any-case.ts';
import { refreshTokenIsAReference } from './refresh-token-is-a-reference.ts';
import { refreshTokenIsAUuid } from './refresh-token-is-a-uuid.ts';
import { refreshTokenOf4Kib } from './refresh-token-of-4-kib.ts';
import { refreshTokenWithDots } from './refresh-token-with-dots.ts';
import { responseKeysOf16Bytes } from './response-keys-of-16-bytes.ts';
import { responseKeysOf24Bytes } from './response-keys-of-24-bytes.ts';
import { responseKeysOfMixedLengths } from './response-keys-of-mixed-lengths.ts';

/** Operators that are odd in how its tokens and keys look. */
export const tokenOperators: readonly LegalOperator[] = [
  refreshTokenInHex,
  refreshTokenInHexOfAnyCase,
  refreshTokenInBase64url,
  refreshTokenWithDots,
  refreshTokenOf4Kib,
  refreshTokenIsAReference,
  refreshTokenIsAUuid,
  malformedIsClientError,
  advertisingTokenInHex,
  advertisingTokenIsShort,
  advertisingTokenOf2Kib,
  responseKeysOf16Bytes,
  responseKeysOf24Bytes,
  responseKeysOfMixedLengths,
];
