import { because, type Mutant, mutant } from '../mutant.ts';

const noSuccess = because(
  'an answer is a success only when its status is success',
  'RF-REQ-02',
  'RF-REQ-03',
  'RF-REQ-04',
  'RF-REQ-08',
  'RF-ST-01',
  'RF-SEM-04',
  'RF-SEM-07',
);

/** What stands in a success beside the fields of the identity. */
export const successAnswerMutants: readonly Mutant[] = [
  mutant({
    id: 'success-without-body',
    breaks: ['RF-BODY-01'],
    describes: 'the success of a refresh has no body',
    decides: (operator) => ({
      sealSuccess: ({ status }, situation, keys) => operator.sealSuccess({ status }, situation, keys),
    }),
  }),
  mutant({
    id: 'fields-beside-the-status',
    breaks: ['RF-BODY-01'],
    describes: 'the six fields of a refresh stand beside the status, not in a body',
    decides: (operator) => ({
      sealSuccess({ status, body }, situation, keys) {
        const fields = typeof body === 'object' ? body : {};
        return operator.sealSuccess({ ...fields, status }, situation, keys);
      },
    }),
  }),
  mutant({
    id: 'success-without-status',
    breaks: ['RF-BODY-01'],
    alsoBreaks: noSuccess,
    describes: 'a success has a body but no status',
    decides: (operator) => ({
      plaintext: (answer, situation) =>
        answer.status === 'success'
          ? Buffer.from(JSON.stringify({ body: answer['body'] }))
          : operator.plaintext(answer, situation),
    }),
  }),
  mutant({
    id: 'success-by-another-name',
    breaks: ['RF-BODY-01'],
    alsoBreaks: noSuccess,
    describes: 'the status of a successful refresh is ok',
    decides: (operator) => ({
      sealSuccess: (answer, situation, keys) => ({
        ...operator.sealSuccess({ ...answer, status: 'ok' }, situation, keys),
        httpStatus: 200,
      }),
    }),
  }),
];
