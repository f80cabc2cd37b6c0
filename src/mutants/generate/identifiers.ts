import { createHash } from 'node:crypto';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { userOf, userOfEmail } from '../../mock/state/user.ts';
import { type Mutant, mutant } from '../mutant.ts';

/** An operator that reads every address as another value. */
function readingAddresses(
  operator: Behaviour,
  as: (value: unknown) => unknown,
): Pick<Behaviour, 'emailUser'> {
  return { emailUser: (value) => operator.emailUser(as(value)) };
}

/** An operator that reads every phone number as another value. */
function readingPhones(operator: Behaviour, as: (value: unknown) => unknown): Pick<Behaviour, 'phoneUser'> {
  return { phoneUser: (value) => operator.phoneUser(as(value)) };
}

/** Generate accepts a payload that names a user wrongly, or refuses one that names a user rightly. */
export const identifierMutants: readonly Mutant[] = [
  mutant({
    id: 'two-identifiers-are-accepted',
    breaks: ['GN-IN-01'],
    describes: 'a payload with two identifiers is accepted; the first one counts',
    decides: (operator) => ({
      identifiersOf: (payload, revision) => operator.identifiersOf(payload, revision).slice(0, 1),
    }),
  }),
  mutant({
    id: 'phone-beside-its-hash-is-accepted',
    breaks: ['GN-IN-01'],
    describes: 'a payload with a phone number and a hash of one is accepted; the number counts',
    revisions: ['2026-07'],
    decides: (operator) => ({
      identifiersOf: (payload, revision) => {
        const names = operator.identifiersOf(payload, revision);
        return names.join() === 'phone,phone_hash' ? ['phone'] : names;
      },
    }),
  }),
  mutant({
    id: 'no-identifier-is-accepted',
    breaks: ['GN-IN-01'],
    describes: 'a payload without an identifier gets an identity',
    decides: (operator) => ({
      identifiersOf: (payload, revision) => {
        const names = operator.identifiersOf(payload, revision);
        return names.length === 0 ? ['email'] : names;
      },
      emailUser: (value) =>
        value === undefined ? userOfEmail('nobody@example.com') : operator.emailUser(value),
    }),
  }),
  mutant({
    id: 'address-in-a-list-is-accepted',
    breaks: ['GN-IN-02'],
    describes: 'an address inside a list is accepted',
    decides: (operator) => readingAddresses(operator, (value) => (Array.isArray(value) ? value[0] : value)),
  }),
  mutant({
    id: 'number-is-taken-for-an-address',
    breaks: ['GN-IN-02'],
    describes: 'a number is accepted in place of an address',
    decides: (operator) =>
      readingAddresses(operator, (value) => (typeof value === 'number' ? `${value}@example.com` : value)),
  }),
  mutant({
    id: 'address-without-at-is-accepted',
    breaks: ['GN-IN-03'],
    describes: 'text without an @ is accepted as an address',
    decides: (operator) =>
      readingAddresses(operator, (value) =>
        typeof value === 'string' && value !== '' && !value.includes('@') ? `${value}@example.com` : value,
      ),
  }),
  mutant({
    id: 'empty-address-is-accepted',
    breaks: ['GN-IN-03'],
    describes: 'an empty address is accepted',
    decides: (operator) =>
      readingAddresses(operator, (value) => (value === '' ? 'nobody@example.com' : value)),
  }),
  mutant({
    id: 'capitals-in-an-address-are-refused',
    breaks: ['GN-IN-03'],
    describes: 'an address with a capital letter is refused',
    decides: (operator) =>
      readingAddresses(operator, (value) =>
        typeof value === 'string' && /[A-Z]/.test(value) ? undefined : value,
      ),
  }),
  mutant({
    id: 'short-hash-is-accepted',
    breaks: ['GN-IN-03'],
    describes: 'a hash of any length is accepted',
    decides: (operator) => ({
      emailHashUser: (value) =>
        operator.emailHashUser(value) ??
        (typeof value === 'string'
          ? userOf('email', createHash('sha256').update(value).digest())
          : undefined),
    }),
  }),
  mutant({
    id: 'well-formed-hash-is-refused',
    breaks: ['GN-IN-03'],
    describes: 'every hash is refused',
    decides: () => ({ emailHashUser: () => undefined }),
  }),
  mutant({
    id: 'phone-as-number-is-accepted',
    breaks: ['GN-IN-02'],
    describes: 'a phone number may be a JSON number',
    revisions: ['2026-07'],
    decides: (operator) =>
      readingPhones(operator, (value) => (typeof value === 'number' ? `+${value}` : value)),
  }),
  mutant({
    id: 'phone-without-plus-is-accepted',
    breaks: ['GN-IN-03'],
    describes: 'a phone number without its plus sign is accepted',
    revisions: ['2026-07'],
    decides: (operator) =>
      readingPhones(operator, (value) =>
        typeof value === 'string' && /^\d/.test(value) ? `+${value}` : value,
      ),
  }),
  mutant({
    id: 'phone-with-letters-is-accepted',
    breaks: ['GN-IN-03'],
    describes: 'every letter in a phone number is read as a zero',
    revisions: ['2026-07'],
    decides: (operator) =>
      readingPhones(operator, (value) => (typeof value === 'string' ? value.replace(/[a-z]/gi, '0') : value)),
  }),
];
