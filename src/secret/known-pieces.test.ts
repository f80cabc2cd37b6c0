import { expect, test } from 'vitest';
import { KnownPieces } from './known-pieces.ts';

const pieces = new KnownPieces(['EUID-C-T-999-abcdef.short']);
const hide = (text: string) => pieces.replace(text, (piece) => `<${piece.length}>`);

test('hides a piece of a secret in upper and lower case', () => {
  expect(hide('sent t-999-abcdef.s, refused')).toBe('sent <14>, refused');
  expect(hide('T-999-ABCDEF')).toBe('<12>');
});

test('hides adjacent pieces, and leaves shorter ones', () => {
  expect(hide('EUID-C-T-999T-999-abcdef')).toBe('<12><12>');
  expect(hide('C-T-999-abc')).toBe('C-T-999-abc');
  expect(hide('')).toBe('');
});

const escaped = {
  JSON: (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  'JSON in JSON': (character: string) => `\\\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  'a script': (character: string) => `\\x${character.charCodeAt(0).toString(16)}`,
  'HTML in decimals': (character: string) => `&#${character.charCodeAt(0)};`,
  'HTML in hexadecimal': (character: string) => `&#x${character.charCodeAt(0).toString(16)};`,
  'an address': (character: string) => `%${character.charCodeAt(0).toString(16)}`,
};

test.each(Object.entries(escaped))('hides a piece that is escaped as in %s', (_, writing) => {
  const written = Array.from('t-999-abcdef', writing).join('');
  expect(hide(`"${written}" and more`)).toBe(`"<${written.length}>" and more`);
  // Only every second letter is escaped.
  const mixed = Array.from('t-999-abcdef', (letter, at) => (at % 2 === 0 ? letter : writing(letter))).join(
    '',
  );
  expect(hide(mixed)).toBe(`<${mixed.length}>`);
});

test('hides a piece that is written as a list of bytes', () => {
  const bytes = Buffer.from('an api key of some bytes');
  const known = new KnownPieces([bytes.toString('hex')]);
  const list = [...bytes].join(', ');
  expect(known.replace(`key [${list}]`, (piece) => `<${piece.length}>`)).toBe(`key [<${list.length}>]`);
});
