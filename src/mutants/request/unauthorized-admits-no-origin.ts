import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const unauthorizedAdmitsNoOrigin = mutant({
  id: 'unauthorized-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'a 401 cannot be read by a page of another origin',
  decides: (operator) => admittingNoOrigin(operator, ({ status }) => status === 'unauthorized'),
});
