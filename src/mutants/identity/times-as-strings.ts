import { mutant } from '../mutant.ts';

export const timesAsStrings = mutant({
  id: 'times-as-strings',
  breaks: ['RF-BODY-03'],
  alsoBreaks: {
    'GN-OUT-01': 'generate answers so too',
  },
  describes: 'timestamps are strings',
  decides: (operator) => ({
    identity: (fields, issue) => ({
      ...operator.identity(fields, issue),
      identity_expires: String(fields['identity_expires']),
      refresh_from: String(fields['refresh_from']),
      refresh_expires: String(fields['refresh_expires']),
    }),
  }),
});
