import { mutant } from '../mutant.ts';

export const optOutOnlyEncoded = mutant({
  id: 'opt-out-only-encoded',
  breaks: ['RF-ENC-02'],
  alsoBreaks: {
    'RF-OPT-03': 'an opt-out that does not open is not told',
    'RF-OPT-04': 'an opt-out that does not open is not told',
    'RF-OPT-05': 'an opt-out that does not open is not told',
    'RF-ENC-04': 'what is not sealed opens with no key',
  },
  describes: 'the opt-out answer is base64 of plain JSON',
  decides: (operator) => ({
    sealOptOut: (answer, situation, keys) => ({
      ...operator.sealOptOut(answer, situation, keys),
      body: Buffer.from(JSON.stringify(answer)).toString('base64'),
    }),
  }),
});
