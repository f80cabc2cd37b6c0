import { legalOperator } from './legal-operator.ts';

export const optOutBeforeExpiry = legalOperator({
  id: 'opt-out-before-expiry',
  describes: 'of a token that has expired and whose user has opted out, the opt-out is told',
  legalBecause: 'RF-SEM-06 only records which of the two is told',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => {
      const { caller, request, state } = situation;
      if (refusal.status !== 'expired_token') return operator.sendRefusal(refusal, situation);
      const token = operator.readToken(operator.tokenText(request), state.keys);
      if (token.kind !== 'token' || !operator.isOptedOut(token.claims, situation)) {
        return operator.sendRefusal(refusal, situation);
      }
      const { user } = token.claims;
      const concealed = operator.concealOptOut(caller);
      if (concealed !== undefined) return operator.sendRefusal(concealed, situation);
      const keys = { user, tokenKey: token.responseKey };
      return operator.sealOptOut(operator.optOutAnswer(user), situation, keys);
    },
  }),
});
