import { mutant } from '../mutant.ts';

export const errorsWithHttp200 = mutant({
  id: 'errors-with-http-200',
  breaks: ['RF-ST-02'],
  alsoBreaks: {
    'RF-REQ-07': 'an error of generate with 200 does not open',
    'GN-ENV-02': 'an error of generate with 200 does not open',
    'GN-AUTH-01': 'an error of generate with 200 does not open',
    'GN-IN-01': 'an error of generate with 200 does not open',
    'GN-IN-02': 'an error of generate with 200 does not open',
    'GN-IN-03': 'an error of generate with 200 does not open',
    'GN-ST-01': 'an error of generate with 200 does not open',
  },
  describes: 'an error is plain JSON with HTTP 200',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => ({ ...operator.sendRefusal(refusal, situation), httpStatus: 200 }),
  }),
});
