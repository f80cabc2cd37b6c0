import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const successAdmitsOneOrigin = mutant({
  id: 'success-admits-one-origin',
  breaks: ['RF-REQ-06'],
  describes: 'a success can be read by the pages of one publisher only',
  decides: (operator) =>
    admittingNoOrigin(
      operator,
      ({ status }, { headers }) => status === 'success' && headers['origin'] !== 'https://publisher.example',
    ),
});
