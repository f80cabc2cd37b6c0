import { mutant } from '../mutant.ts';

export const errorsAdmitNoOrigin = mutant({
  id: 'errors-admit-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'errors cannot be read by a page of another origin',
  decides: (operator) => ({
    admitOrigin: (request, reply) => (reply.httpStatus >= 400 ? {} : operator.admitOrigin(request, reply)),
  }),
});
