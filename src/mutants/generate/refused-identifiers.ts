import { type Mutant, mutant } from '../mutant.ts';

/** Generate refuses some of the identifiers of a kind that it takes. */
export const refusedIdentifierMutants: readonly Mutant[] = [
  ...[
    { name: 'slash', character: '/' },
    { name: 'plus', character: '+' },
  ].map(({ name, character }) =>
    mutant({
      id: `hash-with-a-${name}-is-refused`,
      breaks: ['GN-IN-03'],
      describes: `a hash whose base64 has a ${character} is refused`,
      decides: (operator) => ({
        emailHashUser: (value) =>
          typeof value === 'string' && value.includes(character) ? undefined : operator.emailHashUser(value),
      }),
    }),
  ),
  mutant({
    id: 'long-phone-is-refused',
    breaks: ['GN-IN-03'],
    describes: 'a phone number of more than twelve digits is refused',
    revisions: ['2026-07'],
    decides: (operator) => ({
      phoneUser: (value) =>
        typeof value === 'string' && value.length > 13 ? undefined : operator.phoneUser(value),
    }),
  }),
];
