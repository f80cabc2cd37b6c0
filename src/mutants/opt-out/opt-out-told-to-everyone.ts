import { mutant } from '../mutant.ts';

export const optOutToldToEveryone = mutant({
  id: 'opt-out-told-to-everyone',
  breaks: ['RF-OPT-02'],
  describes: 'opt-out is told to a request without authorization',
  decides: () => ({ concealOptOut: () => undefined }),
});
