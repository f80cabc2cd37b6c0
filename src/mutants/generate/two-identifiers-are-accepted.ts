import { mutant } from '../mutant.ts';

export const twoIdentifiersAreAccepted = mutant({
  id: 'two-identifiers-are-accepted',
  breaks: ['GN-IN-01'],
  describes: 'of two identifiers the first is taken',
  decides: (operator) => ({
    identifiersOf: (payload, revision) => operator.identifiersOf(payload, revision).slice(0, 1),
  }),
});
