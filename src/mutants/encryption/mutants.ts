import type { Mutant } from '../mutant.ts';
import { answerEndsInNewline } from './answer-ends-in-newline.ts';
import { answerInBase64url } from './answer-in-base64url.ts';
import { answerInDataUrl } from './answer-in-data-url.ts';
import { answerInLines } from './answer-in-lines.ts';
import { answerUnpadded } from './answer-unpadded.ts';
import { answerWithAVersionByte } from './answer-with-a-version-byte.ts';
import { apiKeyInAHeader } from './api-key-in-a-header.ts';
import { concealedOptOutIsEmpty } from './concealed-opt-out-is-empty.ts';
import { concealedOptOutIsSealed } from './concealed-opt-out-is-sealed.ts';
import { errorsAreSealed } from './errors-are-sealed.ts';
import { errorsAsForm } from './errors-as-form.ts';
import { hashedUsersInPlaintext } from './hashed-users-in-plaintext.ts';
import { ivCounterRestarts } from './iv-counter-restarts.ts';
import { ivIsConstant } from './iv-is-constant.ts';
import { ivOf16Bytes } from './iv-of-16-bytes.ts';
import { lengthInPlaintext } from './length-in-plaintext.ts';
import { nonceInPlaintext } from './nonce-in-plaintext.ts';
import { optOutInPlaintext } from './opt-out-in-plaintext.ts';
import { optOutOnlyEncoded } from './opt-out-only-encoded.ts';
import { responseKeyInAHeader } from './response-key-in-a-header.ts';
import { sealedInsideJson } from './sealed-inside-json.ts';
import { sealedTwice } from './sealed-twice.ts';
import { sealedWithAGlobalKey } from './sealed-with-a-global-key.ts';
import { sealedWithAnotherUsersKey } from './sealed-with-another-users-key.ts';
import { sealedWithTheClientSecret } from './sealed-with-the-client-secret.ts';
import { sealedWithTheFirstKey } from './sealed-with-the-first-key.ts';
import { sealedWithTheLatestKey } from './sealed-with-the-latest-key.ts';
import { sealedWithTheNewKey } from './sealed-with-the-new-key.ts';
import { sealedWithThePreviousKey } from './sealed-with-the-previous-key.ts';
import { successInPlaintext } from './success-in-plaintext.ts';
import { tagOf12Bytes } from './tag-of-12-bytes.ts';
import { thirdRefreshSealedWithTheFirstKey } from './third-refresh-sealed-with-the-first-key.ts';
import { timestampInPlaintext } from './timestamp-in-plaintext.ts';
import { tokenInAHeader } from './token-in-a-header.ts';
import { userInAHeader } from './user-in-a-header.ts';

export const encryptionMutants: readonly Mutant[] = [
  successInPlaintext,
  sealedInsideJson,
  optOutInPlaintext,
  errorsAreSealed,
  errorsAsForm,
  sealedWithTheNewKey,
  sealedWithTheClientSecret,
  sealedWithTheFirstKey,
  sealedWithTheLatestKey,
  sealedWithAnotherUsersKey,
  timestampInPlaintext,
  nonceInPlaintext,
  ivIsConstant,
  ivCounterRestarts,
  ivOf16Bytes,
  tagOf12Bytes,
  answerInBase64url,
  answerEndsInNewline,
  answerInLines,
  answerUnpadded,
  tokenInAHeader,
  responseKeyInAHeader,
  optOutOnlyEncoded,
  sealedWithAGlobalKey,
  sealedWithThePreviousKey,
  sealedTwice,
  answerWithAVersionByte,
  answerInDataUrl,
  userInAHeader,
  lengthInPlaintext,
  thirdRefreshSealedWithTheFirstKey,
  concealedOptOutIsSealed,
  concealedOptOutIsEmpty,
  apiKeyInAHeader,
  hashedUsersInPlaintext,
];
