import { mutant } from '../mutant.ts';

export const optOutIsIgnoredAtGenerate = mutant({
  id: 'opt-out-is-ignored-at-generate',
  breaks: ['GN-OPT-01'],
  describes: 'generate yields an identity for someone who opted out',
  revisions: ['2026-07'],
  decides: () => ({ optsOutAtGenerate: () => false }),
});
