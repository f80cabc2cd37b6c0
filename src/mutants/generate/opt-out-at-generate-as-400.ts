import { plainJson } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const optOutAtGenerateAs400 = mutant({
  id: 'opt-out-at-generate-as-400',
  breaks: ['GN-OPT-01', 'GN-ST-01'],
  describes: 'generate says opt-out as an error',
  revisions: ['2026-07'],
  decides: (operator) => ({
    sealGenerated: (answer, situation, clientSecret, nonce) =>
      answer.status === 'optout'
        ? plainJson(400, { message: 'opted out', ...answer })
        : operator.sealGenerated(answer, situation, clientSecret, nonce),
  }),
});
