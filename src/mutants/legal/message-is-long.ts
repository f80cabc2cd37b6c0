import { legalOperator } from './legal-operator.ts';
import { withMessage } from './with-message.ts';

export const messageIsLong = legalOperator({
  id: 'message-is-long',
  describes: 'a message has four thousand characters, line breaks among them',
  legalBecause:
    'texts of messages are never asserted (section 3); RF-ST-03 asks for a string that is not empty',
  decides: (operator) =>
    withMessage(operator, ({ reason }) => `${reason}.\n\tSee https://example.org/docs/errors\n`.repeat(50)),
});
