import { mutant } from '../mutant.ts';

export const errorsWithHttp200 = mutant({
  id: 'errors-with-http-200',
  breaks: ['RF-ST-02'],
  describes: 'an error is plain JSON with HTTP 200',
  behaviour: (operator) => ({
    ...operator,
    sendRefusal: (refusal, situation) => ({ ...operator.sendRefusal(refusal, situation), httpStatus: 200 }),
  }),
});
