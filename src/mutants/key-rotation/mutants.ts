import type { Mutant } from '../mutant.ts';
import { firstRefreshKeepsTheKey } from './first-refresh-keeps-the-key.ts';
import { hashedUsersKeepTheirKey } from './hashed-users-keep-their-key.ts';
import { keyInBase64url } from './key-in-base64url.ts';
import { keyInHexadecimal } from './key-in-hexadecimal.ts';
import { keyOf20Bytes } from './key-of-20-bytes.ts';
import { keyOfSixRefreshesBefore } from './key-of-six-refreshes-before.ts';
import { keyOfTwoRefreshesBefore } from './key-of-two-refreshes-before.ts';
import { keysOfTwoBytes } from './keys-of-two-bytes.ts';
import { keysWithConstantBytes } from './keys-with-constant-bytes.ts';
import { oneKeyForAllGenerated } from './one-key-for-all-generated.ts';
import { responseKeyIsKept } from './response-key-is-kept.ts';
import { rotatedAnswersUnderTheNewKey } from './rotated-answers-under-the-new-key.ts';
import { rotatedKeyIsForgotten } from './rotated-key-is-forgotten.ts';
import { sameKeyForTheSameToken } from './same-key-for-the-same-token.ts';
import { sameKeyWithinASecond } from './same-key-within-a-second.ts';
import { twoKeysInTurn } from './two-keys-in-turn.ts';

export const keyRotationMutants: readonly Mutant[] = [
  responseKeyIsKept,
  sameKeyForTheSameToken,
  twoKeysInTurn,
  keyOf20Bytes,
  keyInBase64url,
  rotatedKeyIsForgotten,
  keysWithConstantBytes,
  oneKeyForAllGenerated,
  keyOfTwoRefreshesBefore,
  sameKeyWithinASecond,
  rotatedAnswersUnderTheNewKey,
  keyInHexadecimal,
  keysOfTwoBytes,
  firstRefreshKeepsTheKey,
  keyOfSixRefreshesBefore,
  hashedUsersKeepTheirKey,
];
