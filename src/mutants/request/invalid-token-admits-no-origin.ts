import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const invalidTokenAdmitsNoOrigin = mutant({
  id: 'invalid-token-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'invalid_token cannot be read by a page of another origin',
  decides: (operator) => admittingNoOrigin(operator, ({ status }) => status === 'invalid_token'),
});
