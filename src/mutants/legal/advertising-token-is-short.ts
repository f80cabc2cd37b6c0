import { randomBytes } from 'node:crypto';
import { legalOperator } from './legal-operator.ts';

export const advertisingTokenIsShort = legalOperator({
  id: 'advertising-token-is-short',
  describes: 'an advertising token has 12 characters, one of them a tilde',
  legalBecause: 'the suite treats advertising tokens as opaque (section 1)',
  decides: () => ({
    advertisingToken: () => `~${randomBytes(9).toString('base64').slice(1)}`,
  }),
});
