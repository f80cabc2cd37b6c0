import { createHash } from 'node:crypto';
import { type DifferentialCase, generates } from './case.ts';

const addresses = [
  'a@b',
  'a@',
  'a@@b',
  '@',
  'ab',
  'a@b.c ',
  '\ta@b.c',
  'a @b.c',
  'a@ b.c',
  'a@\t',
  ' @b',
  ' @ ',
  'a@ ',
  '+x@gmail.com',
  '.@gmail.com',
  '+x@GMAIL.com',
  '.@b.c',
  'a+b+c@gmail.com',
  'ü@exämple.org',
  '😀@😀',
  `${'A'.repeat(300)}@b.c`,
  'a@b.c\u0000',
  '\u00a0@b.c',
  '\ufeff@b',
  'a@\u3000',
  'optout@example.com',
  'OPTOUT@EXAMPLE.COM',
  '\toptout@example.com',
  'optout@example.com\n',
  'optout @example.com',
  'optout@ example.com',
  'opt.out@example.com',
  'optout@email.com',
  'refresh-optout@example.com',
  'validate@example.com',
  'OPTOUT@example.com\u0000',
  'optouT@ExamplE.coM',
  'optout@examİple.com',
  'local-mock-optout@example.com',
];

const phones = [
  '+12345678901',
  '12345678901',
  '+123456789',
  '+123456789012345',
  ' +12345678901',
  '+12345678901 ',
  '+1-234-567-8901',
  '+00000000000',
  '+00000000002',
  '+0000000000',
  '+1234567890a',
  '+١٢٣٤٥٦٧٨٩٠١',
  'tel:+12345678901',
  '+',
];

function sha256(text: string, encoding: 'base64' | 'hex' = 'base64'): string {
  return createHash('sha256').update(text).digest(encoding);
}

const someone = sha256('someone@example.org');
const optOut = sha256('optout@example.com');

/** Replaces the last letter before the padding with the next one: other unused bits, the same bytes. */
function withOtherLastBits(hash: string): string {
  return `${hash.slice(0, 42)}${String.fromCharCode(hash.charCodeAt(42) + 1)}=`;
}

const hashes: Record<string, string> = {
  good: someone,
  optout: optOut,
  'with - for first': `-${someone.slice(1)}`,
  'unpadded 43': someone.slice(0, 43),
  '44 without padding (33 bytes)': 'A'.repeat(44),
  '48 chars': `${someone.slice(0, 43)}AAAA=`,
  'optout non-zero bits': withOtherLastBits(optOut),
  'space before': ` ${someone.slice(0, 43)}`,
  'LF after': `${someone}\n`,
  'hex lower 64': sha256('someone@example.org', 'hex'),
  'hex optout 64': sha256('optout@example.com', 'hex'),
  'hex upper optout': sha256('optout@example.com', 'hex').toUpperCase(),
  'hex 63': 'a'.repeat(63),
  'hex 44': 'a'.repeat(44),
  'with !': `!${someone.slice(1)}`,
  '= inside': `${someone.slice(0, 20)}=${someone.slice(21, 43)}=`,
  'A and 43 equals': `A${'='.repeat(43)}`,
  'AA== and 40 more': 'AA=='.repeat(11),
  'hex with plus sign': '+a'.repeat(32),
  'hex with minus': '-1'.repeat(32),
  'fullwidth hex': '\uff41'.repeat(64),
  'non-ASCII 44': 'é'.repeat(44),
};

/** Hashes of a phone number that opts out. The recording has the first under a name that the table also has. */
const phoneHashes: Record<string, string> = {
  optout: sha256('+00000000000'),
  'hex optout': sha256('+00000000000', 'hex'),
};

function named(name: string, member: string, value: string): DifferentialCase {
  return generates(name, { payload: JSON.stringify({ [member]: value }) });
}

/** Addresses, phone numbers and hashes for generate. */
export const identifierCases: DifferentialCase[] = [
  ...addresses.map((address) => named(`email ${JSON.stringify(address)}`.slice(0, 60), 'email', address)),
  ...phones.map((phone) => named(`phone ${JSON.stringify(phone)}`, 'phone', phone)),
  ...Object.entries(hashes).map(([kind, hash]) => named(`email_hash ${kind}`, 'email_hash', hash)),
  ...Object.entries({ ...hashes, ...phoneHashes }).map(([kind, hash]) =>
    named(`phone_hash ${kind}`, 'phone_hash', hash),
  ),
];
