import { mutant } from '../mutant.ts';

export const generatedTimesAsStrings = mutant({
  id: 'generated-times-as-strings',
  breaks: ['GN-OUT-01'],
  describes: 'a generated identity has its expiry as a string',
  decides: (operator) => ({
    identity: (fields, issue) => ({
      ...operator.identity(fields, issue),
      ...(issue.previous === undefined ? { identity_expires: String(fields['identity_expires']) } : {}),
    }),
  }),
});
