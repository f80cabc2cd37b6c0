import { plainJson } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const optOutAs400 = mutant({
  id: 'opt-out-as-400',
  breaks: ['RF-ST-02', 'RF-OPT-01'],
  alsoBreaks: {
    'RF-ENC-02': 'an error is not sealed',
  },
  describes: 'opt-out comes as an error with HTTP 400',
  decides: () => ({
    sealOptOut: (answer) => plainJson(400, { message: 'opted out', ...answer }),
  }),
});
