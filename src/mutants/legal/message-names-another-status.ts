import { legalOperator } from './legal-operator.ts';
import { withMessage } from './with-message.ts';

export const messageNamesAnotherStatus = legalOperator({
  id: 'message-names-another-status',
  describes: 'every message speaks of success, optout, invalid_token and <html>',
  legalBecause: 'texts of messages are never asserted (section 3); RF-ST-07 is about the status',
  decides: (operator) =>
    withMessage(
      operator,
      () => 'neither "success" nor {"status":"optout"}, perhaps invalid_token, no <html>',
    ),
});
