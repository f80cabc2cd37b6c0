import { mutant } from '../mutant.ts';

export const noOriginIsAdmitted = mutant({
  id: 'no-origin-is-admitted',
  breaks: ['RF-REQ-06'],
  describes: 'no answer admits the page of another origin',
  decides: () => ({ admitOrigin: () => ({}) }),
});
