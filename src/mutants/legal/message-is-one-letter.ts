import { legalOperator } from './legal-operator.ts';
import { withMessage } from './with-message.ts';

export const messageIsOneLetter = legalOperator({
  id: 'message-is-one-letter',
  describes: 'a message is a single blank',
  legalBecause: 'RF-ST-03 asks for a string that is not empty',
  decides: (operator) => withMessage(operator, () => ' '),
});
