import type { Mutant } from '../mutant.ts';
import { addressInAListIsAccepted } from './address-in-a-list-is-accepted.ts';
import { addressWithoutAtIsAccepted } from './address-without-at-is-accepted.ts';
import { bearerByAnotherScheme } from './bearer-by-another-scheme.ts';
import { bearerWithMoreBehindIt } from './bearer-with-more-behind-it.ts';
import { capitalsInAnAddressAreRefused } from './capitals-in-an-address-are-refused.ts';
import { consentIsOptional } from './consent-is-optional.ts';
import { emptyAddressIsAccepted } from './empty-address-is-accepted.ts';
import { generateClientErrorAs422 } from './generate-client-error-as-422.ts';
import { generateUnauthorizedAs403 } from './generate-unauthorized-as-403.ts';
import { generateWithDisabledClient } from './generate-with-disabled-client.ts';
import { generateWithUnknownBearer } from './generate-with-unknown-bearer.ts';
import { generateWithoutBearer } from './generate-without-bearer.ts';
import { generateWithoutRole } from './generate-without-role.ts';
import { generatedTimesAsStrings } from './generated-times-as-strings.ts';
import { generatedWithoutRefreshFrom } from './generated-without-refresh-from.ts';
import { noIdentifierIsAccepted } from './no-identifier-is-accepted.ts';
import { nonceIsNotEchoed } from './nonce-is-not-echoed.ts';
import { nonceIsReversed } from './nonce-is-reversed.ts';
import { numberIsTakenForAnAddress } from './number-is-taken-for-an-address.ts';
import { optOutAtGenerateAs400 } from './opt-out-at-generate-as-400.ts';
import { optOutAtGenerateWithABody } from './opt-out-at-generate-with-a-body.ts';
import { optOutIsIgnoredAtGenerate } from './opt-out-is-ignored-at-generate.ts';
import { phoneAsNumberIsAccepted } from './phone-as-number-is-accepted.ts';
import { phoneWithLettersIsAccepted } from './phone-with-letters-is-accepted.ts';
import { phoneWithoutPlusIsAccepted } from './phone-without-plus-is-accepted.ts';
import { policyIsOptional } from './policy-is-optional.ts';
import { policyOfAnyType } from './policy-of-any-type.ts';
import { shortHashIsAccepted } from './short-hash-is-accepted.ts';
import { staleTimestampIsAccepted } from './stale-timestamp-is-accepted.ts';
import { timestampOfAWeekIsAccepted } from './timestamp-of-a-week-is-accepted.ts';
import { twoIdentifiersAreAccepted } from './two-identifiers-are-accepted.ts';
import { wellFormedHashIsRefused } from './well-formed-hash-is-refused.ts';

export const generateMutants: readonly Mutant[] = [
  nonceIsNotEchoed,
  nonceIsReversed,
  staleTimestampIsAccepted,
  generateWithoutBearer,
  generateWithUnknownBearer,
  generateWithDisabledClient,
  generateWithoutRole,
  twoIdentifiersAreAccepted,
  noIdentifierIsAccepted,
  addressInAListIsAccepted,
  numberIsTakenForAnAddress,
  policyOfAnyType,
  policyIsOptional,
  consentIsOptional,
  phoneAsNumberIsAccepted,
  addressWithoutAtIsAccepted,
  emptyAddressIsAccepted,
  shortHashIsAccepted,
  wellFormedHashIsRefused,
  capitalsInAnAddressAreRefused,
  phoneWithoutPlusIsAccepted,
  phoneWithLettersIsAccepted,
  generatedWithoutRefreshFrom,
  generatedTimesAsStrings,
  optOutIsIgnoredAtGenerate,
  optOutAtGenerateAs400,
  generateUnauthorizedAs403,
  generateClientErrorAs422,
  timestampOfAWeekIsAccepted,
  optOutAtGenerateWithABody,
  bearerWithMoreBehindIt,
  bearerByAnotherScheme,
];
