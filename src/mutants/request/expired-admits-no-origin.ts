import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const expiredAdmitsNoOrigin = mutant({
  id: 'expired-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'expired_token cannot be read by a page of another origin',
  decides: (operator) => admittingNoOrigin(operator, ({ status }) => status === 'expired_token'),
});
