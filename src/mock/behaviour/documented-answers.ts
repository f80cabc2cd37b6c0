import { defined } from '../../basics/defined.ts';
import { statuses } from '../../contract/generated/2023-08/statuses.ts';
import { encodeBase64 } from '../../envelope/base64.ts';
import { IV_BYTES, seal } from '../../envelope/envelope.ts';
import { freshBytes } from '../../envelope/random-bytes.ts';
import { type Answer, plainJson, type Reply } from '../http/reply.ts';
import type { AnswerDecisions, SealingKeys, Situation } from './behaviour.ts';

const httpStatuses: ReadonlyMap<string, number> = new Map([
  ...statuses.map(({ status, httpStatus }) => [status, httpStatus] as const),
  // Mentioned only in generate's table, in the row of success.
  ['insufficient_user_consent', 200],
]);

/** An answer sealed under the key that the behaviour chooses: only JSON, then base64. */
export function sealAnswer(answer: Answer, situation: Situation, keys: SealingKeys): Reply {
  const { operator, request } = situation;
  const iv = operator.initializationVector();
  const sealed = seal(operator.plaintext(answer, situation), operator.sealingKey(keys), iv);
  const { body, contentType } = operator.encodeSealed(sealed, request);
  return {
    httpStatus: operator.httpStatusOf(answer.status),
    headers: { 'content-type': contentType },
    body,
    status: answer.status,
  };
}

/**
 * An answer with HTTP 200 is sealed under the key issued with the token that was sent; other answers are plain JSON.
 */
export const documentedAnswers: AnswerDecisions = {
  successAnswer: (identity) => ({ body: identity, status: 'success' }),
  optOutAnswer: () => ({ status: 'optout' }),
  plaintext: (answer) => Buffer.from(JSON.stringify(answer), 'utf8'),
  sealingKey: (keys) => keys.tokenKey,
  initializationVector: () => freshBytes(IV_BYTES),
  encodeSealed: (sealed) => ({ body: encodeBase64(sealed), contentType: 'text/plain' }),
  sealSuccess: sealAnswer,
  sealOptOut: sealAnswer,
  httpStatusOf: (status) => httpStatuses.get(status) ?? 500,
  message: (refusal) => refusal.reason,
  sendRefusal: (refusal, { operator, request }) => {
    const message = operator.message(refusal, request);
    return plainJson(operator.httpStatusOf(refusal.status), {
      ...defined({ message }),
      status: refusal.status,
    });
  },
};
