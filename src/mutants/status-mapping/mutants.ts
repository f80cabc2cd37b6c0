import type { Mutant } from '../mutant.ts';
import { alteredIsClientError } from './altered-is-client-error.ts';
import { alteredIsExpired } from './altered-is-expired.ts';
import { alteredTokenToldToEveryone } from './altered-token-told-to-everyone.ts';
import { clientErrorAs422 } from './client-error-as-422.ts';
import { concealedOptOutAsHtml } from './concealed-opt-out-as-html.ts';
import { concealedOptOutAsText } from './concealed-opt-out-as-text.ts';
import { concealedOptOutRepeatsTheToken } from './concealed-opt-out-repeats-the-token.ts';
import { concealedOptOutWithoutMessage } from './concealed-opt-out-without-message.ts';
import { connectionIsCutInsteadOfAnError } from './connection-is-cut-instead-of-an-error.ts';
import { emptyBodyIsExpired } from './empty-body-is-expired.ts';
import { emptyBodyIsInvalidToken } from './empty-body-is-invalid-token.ts';
import { errorWithEmptyMessage } from './error-with-empty-message.ts';
import { errorWithoutMessage } from './error-without-message.ts';
import { errorsAreCapitalised } from './errors-are-capitalised.ts';
import { errorsAsHtml } from './errors-as-html.ts';
import { errorsAsRedirect } from './errors-as-redirect.ts';
import { errorsAsText } from './errors-as-text.ts';
import { errorsWithHttp200 } from './errors-with-http-200.ts';
import { errorsWithoutContentType } from './errors-without-content-type.ts';
import { expiredConcealedWithoutBearer } from './expired-concealed-without-bearer.ts';
import { expiredIsInvalidToken } from './expired-is-invalid-token.ts';
import { expiredTokenAs401 } from './expired-token-as-401.ts';
import { expiredWithoutMessage } from './expired-without-message.ts';
import { garbageIs500 } from './garbage-is-500.ts';
import { garbageIsExpired } from './garbage-is-expired.ts';
import { garbageIsUnauthorized } from './garbage-is-unauthorized.ts';
import { invalidTokenAs401 } from './invalid-token-as-401.ts';
import { invalidTokenToldToEveryone } from './invalid-token-told-to-everyone.ts';
import { largeBodyIs500 } from './large-body-is-500.ts';
import { messageIsAnObject } from './message-is-an-object.ts';
import { oddLengthIs500 } from './odd-length-is-500.ts';
import { optOutAs400 } from './opt-out-as-400.ts';
import { pairs } from './pairs.ts';
import { scopeIsIgnored } from './scope-is-ignored.ts';
import { shortBodyIs500 } from './short-body-is-500.ts';
import { stackTraceInTheMessage } from './stack-trace-in-the-message.ts';
import { successAs201 } from './success-as-201.ts';
import { tokenInTheMessage } from './token-in-the-message.ts';
import { unauthorizedAs403 } from './unauthorized-as-403.ts';
import { unauthorizedByAnotherName } from './unauthorized-by-another-name.ts';
import { unauthorizedIsEmpty } from './unauthorized-is-empty.ts';
import { unauthorizedIsNoJson } from './unauthorized-is-no-json.ts';
import { unauthorizedWithoutMessage } from './unauthorized-without-message.ts';
import { undocumentedStatus } from './undocumented-status.ts';
import { unknownKeyIdIsClientError } from './unknown-key-id-is-client-error.ts';

export const statusMappingMutants: readonly Mutant[] = [
  undocumentedStatus,
  clientErrorAs422,
  invalidTokenAs401,
  expiredTokenAs401,
  unauthorizedAs403,
  successAs201,
  optOutAs400,
  errorsWithHttp200,
  errorWithoutMessage,
  errorWithEmptyMessage,
  expiredWithoutMessage,
  emptyBodyIsInvalidToken,
  emptyBodyIsExpired,
  garbageIsExpired,
  garbageIsUnauthorized,
  alteredIsClientError,
  alteredIsExpired,
  unknownKeyIdIsClientError,
  scopeIsIgnored,
  invalidTokenToldToEveryone,
  expiredIsInvalidToken,
  expiredConcealedWithoutBearer,
  unauthorizedWithoutMessage,
  unauthorizedByAnotherName,
  garbageIs500,
  shortBodyIs500,
  largeBodyIs500,
  errorsAsRedirect,
  errorsAsText,
  errorsWithoutContentType,
  errorsAsHtml,
  tokenInTheMessage,
  stackTraceInTheMessage,
  errorsAreCapitalised,
  messageIsAnObject,
  alteredTokenToldToEveryone,
  oddLengthIs500,
  ...pairs,
  connectionIsCutInsteadOfAnError,
  concealedOptOutWithoutMessage,
  concealedOptOutAsText,
  concealedOptOutAsHtml,
  concealedOptOutRepeatsTheToken,
  unauthorizedIsNoJson,
  unauthorizedIsEmpty,
];
