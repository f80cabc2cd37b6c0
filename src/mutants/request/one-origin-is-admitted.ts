import { mutant } from '../mutant.ts';

export const oneOriginIsAdmitted = mutant({
  id: 'one-origin-is-admitted',
  breaks: ['RF-REQ-06'],
  describes: 'one fixed origin is admitted, not the caller',
  decides: () => ({
    admitOrigin: () => ({ 'access-control-allow-origin': 'https://elsewhere.example' }),
  }),
});
