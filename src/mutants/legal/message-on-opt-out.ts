import { legalOperator } from './legal-operator.ts';

export const messageOnOptOut = legalOperator({
  id: 'message-on-opt-out',
  describes: 'an opt-out has a message and a time beside its status',
  legalBecause:
    'RF-OPT-01: other fields than those of an identity are reported only; GN-ST-01: never asserted',
  decides: (operator) => ({
    optOutAnswer: (user) => ({
      ...operator.optOutAnswer(user),
      message: 'this user has opted out',
      since: '2023-08-01',
    }),
  }),
});
