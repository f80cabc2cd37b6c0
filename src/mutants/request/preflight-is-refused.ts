import { emptyReply } from '../../mock/http/reply.ts';
import { mutant } from '../mutant.ts';

export const preflightIsRefused = mutant({
  id: 'preflight-is-refused',
  breaks: ['RF-REQ-06'],
  alsoBreaks: {
    'RF-REQ-11': 'a preflight that is refused grants no header',
  },
  describes: 'a preflight is answered like any other method',
  decides: () => ({ answerPreflight: () => emptyReply(405, { allow: 'POST' }) }),
});
