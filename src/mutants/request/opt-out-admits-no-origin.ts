import { admittingNoOrigin } from '../admitting-origins.ts';
import { mutant } from '../mutant.ts';

export const optOutAdmitsNoOrigin = mutant({
  id: 'opt-out-admits-no-origin',
  breaks: ['RF-REQ-06'],
  describes: 'an opt-out cannot be read by a page of another origin',
  decides: (operator) => admittingNoOrigin(operator, ({ status }) => status === 'optout'),
});
