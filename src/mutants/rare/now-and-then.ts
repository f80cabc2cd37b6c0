import { optOutInPlaintext } from '../encryption/opt-out-in-plaintext.ts';
import { sealedWithTheClientSecret } from '../encryption/sealed-with-the-client-secret.ts';
import { sealedWithTheNewKey } from '../encryption/sealed-with-the-new-key.ts';
import { successInPlaintext } from '../encryption/success-in-plaintext.ts';
import { identityOfAnotherUser } from '../identity/identity-of-another-user.ts';
import { refreshTokenIsKept } from '../identity/refresh-token-is-kept.ts';
import { timesInSeconds } from '../identity/times-in-seconds.ts';
import { responseKeyIsKept } from '../key-rotation/response-key-is-kept.ts';
import { type Mutant, mutant } from '../mutant.ts';
import { optOutIsNeverNoticed } from '../opt-out/opt-out-is-never-noticed.ts';
import { errorsAsHtml } from '../status-mapping/errors-as-html.ts';
import { garbageIs500 } from '../status-mapping/garbage-is-500.ts';
import { rarely } from './rarely.ts';

const now: readonly Mutant[] = [
  successInPlaintext,
  optOutInPlaintext,
  sealedWithTheNewKey,
  sealedWithTheClientSecret,
  responseKeyIsKept,
  refreshTokenIsKept,
  timesInSeconds,
  identityOfAnotherUser,
  optOutIsNeverNoticed,
  errorsAsHtml,
  garbageIs500,
];

/** Mutants that are right but once in ten or in fifty decisions. */
export const nowAndThen: readonly Mutant[] = now.flatMap((wrong) =>
  [10, 50].map((everyNth) =>
    mutant({
      ...wrong,
      id: `${wrong.id}-once-in-${everyNth}`,
      describes: `once in ${everyNth}: ${wrong.describes}`,
      decides: (operator) => rarely(everyNth, operator, wrong.behaviour(operator)),
    }),
  ),
);
