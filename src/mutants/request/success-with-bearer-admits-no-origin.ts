import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const successWithBearerAdmitsNoOrigin = mutant({
  id: 'success-with-bearer-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'a success cannot be read by a page of another origin if a bearer was sent',
  decides: (operator) =>
    admittingNoOrigin(
      operator,
      ({ status }, { headers }) => status === 'success' && headers['authorization'] !== undefined,
    ),
});
