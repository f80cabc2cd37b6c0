import { mutant } from '../mutant.ts';

export const errorsAsHtml = mutant({
  id: 'errors-as-html',
  breaks: ['RF-ST-12'],
  alsoBreaks: {
    'RF-ENC-03': 'an error that is no JSON names no status',
    'RF-REQ-07': 'an error that is no JSON names no status',
    'RF-ST-08': 'an error that is no JSON names no status',
    'RF-ST-09': 'an error that is no JSON names no status',
    'RF-ST-11': 'an error that is no JSON names no status',
    'GN-AUTH-01': 'an error that is no JSON names no status',
    'GN-IN-01': 'an error that is no JSON names no status',
    'GN-IN-02': 'an error that is no JSON names no status',
    'GN-IN-03': 'an error that is no JSON names no status',
  },
  describes: 'an error is a page in HTML',
  decides: (operator) => ({
    sendRefusal: (refusal, situation) => ({
      ...operator.sendRefusal(refusal, situation),
      headers: { 'content-type': 'text/html' },
      body: `<html><body><h1>${refusal.status}</h1></body></html>`,
    }),
  }),
});
