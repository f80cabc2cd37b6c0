import { mutant } from '../mutant.ts';

export const generatedWithoutRefreshFrom = mutant({
  id: 'generated-without-refresh-from',
  breaks: ['GN-OUT-01'],
  describes: 'a generated identity has no refresh_from',
  decides: (operator) => ({
    identity: (fields, issue) => {
      const { refresh_from: left, ...rest } = operator.identity(fields, issue);
      return issue.previous === undefined ? rest : { ...rest, refresh_from: left };
    },
  }),
});
