import { mutant } from '../mutant.ts';

export const keyInHexadecimal = mutant({
  id: 'key-in-hexadecimal',
  breaks: ['RF-KEY-03'],
  alsoBreaks: {
    'GN-OUT-01': 'generate issues such keys too',
  },
  describes: 'response keys are hexadecimal',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const issued = operator.identity(fields, issue);
      const key = Buffer.from(String(issued['refresh_response_key']), 'base64').toString('hex');
      return { ...issued, refresh_response_key: key };
    },
  }),
});
