import { legalOperator } from './legal-operator.ts';

export const insufficientConsentWithoutMessage = legalOperator({
  id: 'insufficient-consent-without-message',
  describes: 'insufficient consent is told by its status alone',
  legalBecause: 'GN-ST-01: whether a message is due at generate is contested and never asserted',
  revisions: ['2023-08'],
  decides: () => ({
    insufficientConsentAnswer: () => ({ status: 'insufficient_user_consent' }),
  }),
});
