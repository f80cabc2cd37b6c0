import type { Mutant } from '../mutant.ts';
import { absentContentTypeIsRefused } from './absent-content-type-is-refused.ts';
import { bearerIsRefused } from './bearer-is-refused.ts';
import { bearerIsRequired } from './bearer-is-required.ts';
import { bearerOfTheRefreshIsAClientError } from './bearer-of-the-refresh-is-a-client-error.ts';
import { chainEndsAfterTwo } from './chain-ends-after-two.ts';
import { clientVersionIsNotGranted } from './client-version-is-not-granted.ts';
import { errorsAdmitNoOrigin } from './errors-admit-no-origin.ts';
import { errorsAs405 } from './errors-as-405.ts';
import { expiredAdmitsNoOrigin } from './expired-admits-no-origin.ts';
import { formContentTypeIsDecoded } from './form-content-type-is-decoded.ts';
import { generatedTokensDoNotRefresh } from './generated-tokens-do-not-refresh.ts';
import { getIsServed } from './get-is-served.ts';
import { getUsesUpTheToken } from './get-uses-up-the-token.ts';
import { headIsAnswered200 } from './head-is-answered-200.ts';
import { invalidTokenAdmitsNoOrigin } from './invalid-token-admits-no-origin.ts';
import { jsonContentTypeIsRefused } from './json-content-type-is-refused.ts';
import { knowsClientsOfTheOtherEnvironment } from './knows-clients-of-the-other-environment.ts';
import { noOriginIsAdmitted } from './no-origin-is-admitted.ts';
import { oneOriginIsAdmitted } from './one-origin-is-admitted.ts';
import { opensTokensOfTheOtherEnvironment } from './opens-tokens-of-the-other-environment.ts';
import { optOutAdmitsNoOrigin } from './opt-out-admits-no-origin.ts';
import { optionsIsServed } from './options-is-served.ts';
import { optionsUsesUpTheToken } from './options-uses-up-the-token.ts';
import { otherMethodsRefresh } from './other-methods-refresh.ts';
import { plainHttpAdmitsNoOrigin } from './plain-http-admits-no-origin.ts';
import { preflightIsRefused } from './preflight-is-refused.ts';
import { preflightWithoutContentType } from './preflight-without-content-type.ts';
import { putIsServed } from './put-is-served.ts';
import { refreshedTokensDoNotRefresh } from './refreshed-tokens-do-not-refresh.ts';
import { reportIsServed } from './report-is-served.ts';
import { successAdmitsNoOrigin } from './success-admits-no-origin.ts';
import { successAdmitsOneOrigin } from './success-admits-one-origin.ts';
import { successWithBearerAdmitsNoOrigin } from './success-with-bearer-admits-no-origin.ts';
import { tokenInsideJsonIsTaken } from './token-inside-json-is-taken.ts';
import { tokenWithoutBearerIsAClientError } from './token-without-bearer-is-a-client-error.ts';
import { unauthorizedAdmitsNoOrigin } from './unauthorized-admits-no-origin.ts';
import { versionHeaderOfAnotherNameIsGranted } from './version-header-of-another-name-is-granted.ts';
import { wantsAJsonBody } from './wants-a-json-body.ts';

export const requestMutants: readonly Mutant[] = [
  getIsServed,
  putIsServed,
  wantsAJsonBody,
  bearerIsRequired,
  bearerIsRefused,
  jsonContentTypeIsRefused,
  formContentTypeIsDecoded,
  absentContentTypeIsRefused,
  noOriginIsAdmitted,
  errorsAdmitNoOrigin,
  oneOriginIsAdmitted,
  preflightIsRefused,
  preflightWithoutContentType,
  clientVersionIsNotGranted,
  knowsClientsOfTheOtherEnvironment,
  opensTokensOfTheOtherEnvironment,
  generatedTokensDoNotRefresh,
  refreshedTokensDoNotRefresh,
  tokenInsideJsonIsTaken,
  tokenWithoutBearerIsAClientError,
  bearerOfTheRefreshIsAClientError,
  versionHeaderOfAnotherNameIsGranted,
  successAdmitsNoOrigin,
  otherMethodsRefresh,
  headIsAnswered200,
  getUsesUpTheToken,
  errorsAs405,
  chainEndsAfterTwo,
  expiredAdmitsNoOrigin,
  invalidTokenAdmitsNoOrigin,
  optOutAdmitsNoOrigin,
  unauthorizedAdmitsNoOrigin,
  successWithBearerAdmitsNoOrigin,
  successAdmitsOneOrigin,
  plainHttpAdmitsNoOrigin,
  optionsIsServed,
  reportIsServed,
  optionsUsesUpTheToken,
];
