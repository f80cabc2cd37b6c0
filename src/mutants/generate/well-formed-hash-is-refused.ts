import { mutant } from '../mutant.ts';

export const wellFormedHashIsRefused = mutant({
  id: 'well-formed-hash-is-refused',
  breaks: ['GN-IN-03'],
  describes: 'no hash is accepted',
  decides: () => ({ emailHashUser: () => undefined }),
});
