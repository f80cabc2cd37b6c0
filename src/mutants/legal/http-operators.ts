import { anotherReasonPhrase } from './another-reason-phrase.ts';
import { answersCompressedWhereAccepted } from './answers-compressed-where-accepted.ts';
import { answersInChunks } from './answers-in-chunks.ts';
import { answersInDribbles } from './answers-in-dribbles.ts';
import { charsetIsDeclared } from './charset-is-declared.ts';
import { connectionIsClosed } from './connection-is-closed.ts';
import { cookiesAreSet } from './cookies-are-set.ts';
import { dateAndServerHeaders } from './date-and-server-headers.ts';
import { earlyHints } from './early-hints.ts';
import { headersInAnotherCase } from './headers-in-another-case.ts';
import { headersOfCaution } from './headers-of-caution.ts';
import { keepAliveIsAnnounced } from './keep-alive-is-announced.ts';
import { largeBodiesAreClientErrors } from './large-bodies-are-client-errors.ts';
import type { LegalOperator } from './legal-operator.ts';
import { originIsEchoed } from './origin-is-echoed.ts';
import { otherMethodsAreNotFound } from './other-methods-are-not-found.ts';
import { otherMethodsAreNotImplemented } from './other-methods-are-not-implemented.ts';
import { otherMethodsAreRedirected } from './other-methods-are-redirected.ts';
import { otherMethodsGetAPage } from './other-methods-get-a-page.ts';
import { preflightInRepeatedHeaders } from './preflight-in-repeated-headers.ts';
import { preflightWith200 } from './preflight-with-200.ts';
import { preflightWithoutMethods } from './preflight-without-methods.ts';
import { slowAnswers } from './slow-answers.ts';
import { successTypedAsBytes } from './success-typed-as-bytes.ts';
import { successTypedAsJson } from './success-typed-as-json.ts';
import { successWithoutContentType } from './success-without-content-type.ts';
import { trailersFollow } from './trailers-follow.ts';

/** Operators that are odd in how it meets HTTP. */
export const httpOperators: readonly LegalOperator[] = [
  headersInAnotherCase,
  answersInChunks,
  answersInDribbles,
  connectionIsClosed,
  keepAliveIsAnnounced,
  dateAndServerHeaders,
  headersOfCaution,
  cookiesAreSet,
  trailersFollow,
  earlyHints,
  answersCompressedWhereAccepted,
  slowAnswers,
  anotherReasonPhrase,
  successWithoutContentType,
  successTypedAsBytes,
  successTypedAsJson,
  charsetIsDeclared,
  otherMethodsAreNotFound,
  otherMethodsAreNotImplemented,
  otherMethodsAreRedirected,
  otherMethodsGetAPage,
  largeBodiesAreClientErrors,
  preflightWith200,
  preflightWithoutMethods,
  preflightInRepeatedHeaders,
  originIsEchoed,
];
