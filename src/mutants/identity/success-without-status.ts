import { mutant } from '../mutant.ts';

export const successWithoutStatus = mutant({
  id: 'success-without-status',
  breaks: ['RF-BODY-01'],
  alsoBreaks: {
    'RF-REQ-02': 'an answer without a status says nothing',
    'RF-REQ-03': 'an answer without a status says nothing',
    'RF-REQ-04': 'an answer without a status says nothing',
    'RF-REQ-08': 'an answer without a status says nothing',
    'RF-ST-01': 'an answer without a status says nothing',
    'RF-SEM-04': 'an answer without a status says nothing',
    'RF-SEM-07': 'an answer without a status says nothing',
  },
  describes: 'a success has a body and no status',
  decides: (operator) => ({
    plaintext: (answer, situation) =>
      answer.status === 'success'
        ? Buffer.from(JSON.stringify({ body: answer['body'] }))
        : operator.plaintext(answer, situation),
  }),
});
