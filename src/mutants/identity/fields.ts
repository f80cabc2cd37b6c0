import { because, type Mutant, mutant } from '../mutant.ts';

const fromGenerateToo = because('generate answers in the same way', 'GN-OUT-01');

/** A mutant that leaves one field out of the identity of a refresh. */
function withoutField(field: string, id = `${field.replaceAll('_', '-')}-is-missing`): Mutant {
  return mutant({
    id,
    breaks: ['RF-BODY-02'],
    describes: `a refreshed identity has no ${field}`,
    decides: (operator) => ({
      identity: (fields, issue) => {
        const identity = operator.identity(fields, issue);
        if (issue.previous === undefined) return identity;
        const { [field]: _, ...rest } = identity;
        return rest;
      },
    }),
  });
}

/** Which fields an identity has. */
export const fieldMutants: readonly Mutant[] = [
  withoutField('advertising_token'),
  withoutField('refresh_token'),
  withoutField('identity_expires'),
  withoutField('refresh_from'),
  withoutField('refresh_expires'),
  withoutField('refresh_response_key', 'response-key-is-missing'),
  mutant({
    id: 'advertising-token-is-renamed',
    breaks: ['RF-BODY-02'],
    describes: 'a refreshed identity has an advertisingToken, not an advertising_token',
    decides: (operator) => ({
      identity: (fields, issue) => {
        const identity = operator.identity(fields, issue);
        if (issue.previous === undefined) return identity;
        const { advertising_token: advertisingToken, ...rest } = identity;
        return { ...rest, advertisingToken };
      },
    }),
  }),
  mutant({
    id: 'advertising-token-is-empty',
    breaks: ['RF-BODY-02'],
    alsoBreaks: fromGenerateToo,
    describes: 'the advertising token is an empty string',
    decides: () => ({ advertisingToken: () => '' }),
  }),
  mutant({
    id: 'refresh-from-is-null',
    breaks: ['RF-BODY-02'],
    alsoBreaks: fromGenerateToo,
    describes: 'refresh_from is null',
    decides: (operator) => ({
      identity: (fields, issue) => ({ ...operator.identity(fields, issue), refresh_from: null }),
    }),
  }),
];
