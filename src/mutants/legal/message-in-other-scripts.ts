import { legalOperator } from './legal-operator.ts';
import { withMessage } from './with-message.ts';

export const messageInOtherScripts = legalOperator({
  id: 'message-in-other-scripts',
  describes: 'a message is in Greek, Japanese and emoji, with quotation marks',
  legalBecause: 'texts of messages are never asserted (section 3)',
  decides: (operator) => withMessage(operator, () => 'Το «token» δεν ισχύει "\\" トークン 🔑\u2028'),
});
