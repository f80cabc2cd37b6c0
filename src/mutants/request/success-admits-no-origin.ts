import { mutant } from '../mutant.ts';

export const successAdmitsNoOrigin = mutant({
  id: 'success-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'a success cannot be read by a page of another origin',
  decides: (operator) => ({
    admitOrigin: (request, reply) => (reply.httpStatus === 200 ? {} : operator.admitOrigin(request, reply)),
  }),
});
