import { mutant } from '../mutant.ts';

export const optOutAtGenerateWithABody = mutant({
  id: 'opt-out-at-generate-with-a-body',
  breaks: ['GN-OPT-01'],
  describes: 'the opt-out of generate carries an empty body beside its status',
  revisions: ['2026-07'],
  decides: (operator) => ({
    sealGenerated: (answer, situation, clientSecret, nonce) => {
      const told = answer.status === 'optout' ? { ...answer, body: {} } : answer;
      return operator.sealGenerated(told, situation, clientSecret, nonce);
    },
  }),
});
