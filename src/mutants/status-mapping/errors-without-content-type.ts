import { mutant } from '../mutant.ts';

export const errorsWithoutContentType = mutant({
  id: 'errors-without-content-type',
  breaks: ['RF-ST-11'],
  describes: 'an error has no content type',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => ({ ...operator.sendRefusal(refusal, situation), headers: {} }),
  }),
});
