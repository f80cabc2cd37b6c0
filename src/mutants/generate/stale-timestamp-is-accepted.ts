import { mutant } from '../mutant.ts';

export const staleTimestampIsAccepted = mutant({
  id: 'stale-timestamp-is-accepted',
  breaks: ['GN-ENV-02'],
  describes: 'generate takes a request of any age',
  decides: () => ({ isTimely: () => true }),
});
