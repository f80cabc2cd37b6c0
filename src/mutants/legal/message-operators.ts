import type { Refusal } from '../../mock/http/reply.ts';
import { type LegalOperator, legalOperator } from './legal-operator.ts';

/** An operator whose errors have another text as their message. */
function message(id: string, describes: string, text: (refusal: Refusal) => string): LegalOperator {
  return legalOperator({
    id,
    describes,
    legalBecause: 'RF-ST-03 asks for a string that is not empty, and no requirement limits its text',
    decides: () => ({ message: text }),
  });
}

/** Operators whose messages are unusual or stand where none is needed. */
export const messageOperators: readonly LegalOperator[] = [
  message(
    'message-is-long',
    'a message has over three thousand characters and contains line breaks',
    ({ reason }) => `${reason}.\n\tSee https://example.org/docs/errors\n`.repeat(50),
  ),
  message(
    'message-in-other-scripts',
    'a message contains Greek, Japanese, an emoji and quotation marks',
    () => 'Το «token» δεν ισχύει "\\" トークン 🔑\u2028',
  ),
  message('message-repeats-the-status', 'a message repeats the status', ({ status }) => status),
  message(
    'message-names-another-status',
    'every message mentions success, optout, invalid_token and <html>',
    () => 'neither "success" nor {"status":"optout"}, perhaps invalid_token, no <html>',
  ),
  message('message-is-one-letter', 'a message is the letter x', () => 'x'),
  legalOperator({
    id: 'message-on-success',
    describes: 'a success has a message too',
    legalBecause: 'RF-BODY-08 allows further fields, also a message on a success',
    decides: (operator) => ({
      successAnswer: (identity) => ({ ...operator.successAnswer(identity), message: 'all is well' }),
    }),
  }),
  legalOperator({
    id: 'message-on-opt-out',
    describes: 'an opt-out has a message and a date beside its status',
    legalBecause:
      'RF-OPT-01 forbids the fields of an identity and reports any others; GN-ST-01 does not judge messages',
    decides: (operator) => ({
      optOutAnswer: (user) => ({
        ...operator.optOutAnswer(user),
        message: 'this user has opted out',
        since: '2023-08-01',
      }),
    }),
  }),
];
