import type { Mutant } from '../mutant.ts';
import { keyInBase64url } from './key-in-base64url.ts';
import { keyOf20Bytes } from './key-of-20-bytes.ts';
import { keysWithConstantBytes } from './keys-with-constant-bytes.ts';
import { oneKeyForAllGenerated } from './one-key-for-all-generated.ts';
import { responseKeyIsKept } from './response-key-is-kept.ts';
import { rotatedKeyIsForgotten } from './rotated-key-is-forgotten.ts';
import { sameKeyForTheSameToken } from './same-key-for-the-same-token.ts';
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
];
