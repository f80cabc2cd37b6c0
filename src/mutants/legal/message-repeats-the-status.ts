import { legalOperator } from './legal-operator.ts';
import { withMessage } from './with-message.ts';

export const messageRepeatsTheStatus = legalOperator({
  id: 'message-repeats-the-status',
  describes: 'a message is the status once more',
  legalBecause: 'texts of messages are never asserted (section 3)',
  decides: (operator) => withMessage(operator, ({ status }) => status),
});
