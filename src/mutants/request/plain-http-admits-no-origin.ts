import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const plainHttpAdmitsNoOrigin = mutant({
  id: 'plain-http-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'no answer can be read by a page that came over plain http',
  decides: (operator) =>
    admittingNoOrigin(operator, (_, { headers }) => headers['origin']?.startsWith('http:') === true),
});
