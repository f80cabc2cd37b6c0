import { expect, test } from 'vitest';
import { KnownPieces } from './known-pieces.ts';

const pieces = new KnownPieces(['EUID-C-T-999-abcdef.short']);
const hide = (text: string) => pieces.replace(text, (piece) => `<${piece.length}>`);

test('hides a piece of a secret in whatever case it is written', () => {
  expect(hide('sent t-999-abcdef.s, refused')).toBe('sent <14>, refused');
  expect(hide('T-999-ABCDEF')).toBe('<12>');
});

test('hides pieces side by side, and leaves shorter ones', () => {
  expect(hide('EUID-C-T-999T-999-abcdef')).toBe('<12><12>');
  expect(hide('C-T-999-abc')).toBe('C-T-999-abc');
  expect(hide('')).toBe('');
});
