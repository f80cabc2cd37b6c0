import { describe, expect, test } from 'vitest';
import { readConsentString } from './consent-string.ts';

/** The bits of a core string of IAB TCF v2, in the layout of its specification. */
type Core = {
  version?: number;
  /** Purposes with consent, counted from 1. */
  consents?: readonly number[];
  /** Purposes with legitimate interest, counted from 1. */
  interests?: readonly number[];
  /** The vendor section: all bits from bit 213. */
  vendors: string;
  /** The bits after the vendor section; by default a section without vendors of legitimate interest. */
  rest?: string;
};

const number = (value: number, bits: number) => value.toString(2).padStart(bits, '0');
const set = (numbers: readonly number[], size: number) =>
  Array.from({ length: size }, (_, at) => (numbers.includes(at + 1) ? '1' : '0')).join('');

function coreString({
  version = 2,
  consents = ALL,
  interests = [],
  vendors,
  rest = field([], 0),
}: Core): string {
  const head = number(version, 6) + '0'.repeat(146);
  const bits = `${head}${set(consents, 24)}${set(interests, 24)}${'0'.repeat(13)}${vendors}${rest}`;
  const bytes = bits.match(/.{1,8}/g)?.map((eight) => Number.parseInt(eight.padEnd(8, '0'), 2)) ?? [];
  return Buffer.from(bytes).toString('base64url');
}

const ALL = [1, 2, 3, 4, 7, 10];
const field = (ids: readonly number[], greatest = 24) => `${number(greatest, 16)}0${set(ids, greatest)}`;
const ranges = (...entries: (readonly [number, number?])[]) =>
  `${number(500, 16)}1${number(entries.length, 12)}${entries
    .map(([first, last]) =>
      last === undefined ? `0${number(first, 16)}` : `1${number(first, 16)}${number(last, 16)}`,
    )
    .join('')}`;

describe('vendor 21 has its consent', () => {
  test.each([
    ['by its bit', field([21])],
    ['among other bits', field([1, 21, 24])],
    ['by a range of one', ranges([21])],
    ['inside a range', ranges([20, 22])],
    ['at the start of a range', ranges([21, 400])],
    ['at the end of the last of several ranges', ranges([2], [3, 7], [9], [15, 21])],
  ])('%s', (_, vendors) => {
    expect(readConsentString(coreString({ vendors }))).toBe('enough');
  });

  test.each([
    ['when only its neighbours are set', field([20, 22])],
    ['when the field ends before it', field([1], 20)],
    ['when no vendor is listed', field([], 0)],
    ['when ranges end before it and begin after it', ranges([1, 20], [22, 400])],
    ['when there are no ranges', ranges()],
  ])('not %s', (_, vendors) => {
    expect(readConsentString(coreString({ vendors }))).toBe('insufficient');
  });
});

describe('purposes', () => {
  const vendors = field([21]);
  test.each([1, 3, 4])('%i needs consent; a legitimate interest is not enough', (purpose) => {
    const consents = ALL.filter((each) => each !== purpose);
    expect(readConsentString(coreString({ vendors, consents }))).toBe('insufficient');
    expect(readConsentString(coreString({ vendors, consents, interests: [purpose] }))).toBe('insufficient');
  });

  test.each([2, 7, 10])('%i accepts either', (purpose) => {
    const consents = ALL.filter((each) => each !== purpose);
    expect(readConsentString(coreString({ vendors, consents }))).toBe('insufficient');
    expect(readConsentString(coreString({ vendors, consents, interests: [purpose] }))).toBe('enough');
  });
});

describe('a text is not a consent string', () => {
  test.each([
    ['if it is empty', ''],
    ['if it has characters outside base64url', 'CPhJ+MPh'],
    ['if it has another version', coreString({ version: 1, vendors: field([21]) })],
    ['if it is too short for a version', 'C'],
    ['if it has an extra character', `${coreString({ vendors: field([21]) })}AAA`.slice(0, 49)],
    ['if a segment after the core has other characters', `${coreString({ vendors: field([21]) })}.!!!`],
    ['if it ends before the greatest vendor', coreString({ vendors: '' })],
    ['if it ends within the vendor field', coreString({ vendors: `${number(300, 16)}0${'1'.repeat(24)}` })],
    ['if it ends after the vendors of consent', coreString({ vendors: field([21]), rest: '' })],
    [
      'if it ends within a range',
      coreString({ vendors: `${number(500, 16)}1${number(9, 12)}0${number(21, 16)}` }),
    ],
  ])('%s', (_, text) => {
    expect(readConsentString(text)).toBe('invalid');
  });

  test('is harmed by segments that follow the core', () => {
    expect(readConsentString(`${coreString({ vendors: field([21]) })}.YAAAAAAAAAAA`)).toBe('enough');
  });
});
