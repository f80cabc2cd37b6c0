import { expect, test } from 'vitest';
import { cutLayoutIn, inputOfBody } from './input-of-body.ts';

const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');
const zeros = (count: number) => Array.from({ length: count }, () => 0);

test.each([
  ['', 'empty body'],
  ['AA==', 'base64 of one byte'],
  ['AA', 'base64 of one byte'],
  [base64(2), 'base64 of one byte'],
  ['AAA', 'base64 of two or three bytes'],
  ['AAAA', 'base64 of two or three bytes'],
  ['AAAAAA', 'base64'],
  [base64(2, 0), 'oldest layout without its key id'],
  [base64(2, ...zeros(27)), 'oldest layout without its key id'],
  [base64(2, ...zeros(28)), 'oldest layout with a made-up key id'],
  [base64(3, ...zeros(27)), 'base64'],
  [base64(19, 0x70), 'inner layout without its key id'],
  [base64(2, 0x70, 0, 0, 0), 'inner layout without its key id'],
  [base64(2, 0x70, 0, 0, 0, 0), 'inner layout with a made-up key id'],
  ['A', 'base64 cut within a quantum'],
  ['AAAAA', 'base64 cut within a quantum'],
  ['AA=', 'padding'],
  ['====', 'padding'],
  ['AA==AAAA', 'padding'],
  ['null', 'base64 of two or three bytes'],
  ['{}', 'JSON'],
  ['{"refresh_token":"AAAA"}', 'JSON'],
  ['{"refresh_token":', 'text'],
  ['refresh_token=AAAA&token=AAAA', 'form'],
  ['<!doctype html>', 'page'],
  [' \r\n', 'white space'],
  ['\0', 'text with NUL'],
  ['é\0%', 'text with NUL'],
  ['%é', 'text outside ASCII'],
  ['%', 'text with a percent sign'],
  ['no token', 'text'],
  ['A'.repeat(1_000), 'base64'],
  ['A'.repeat(1_004), 'base64 over 1,000 characters'],
  ['é'.repeat(1_000), 'text outside ASCII'],
  ['A'.repeat(1_048_576), 'base64 over 1,000 characters'],
  ['A'.repeat(1_048_577), 'base64 cut within a quantum over 1 MiB'],
])('the class of %j is "%s"', (text, input) => {
  expect(inputOfBody(Buffer.from(text, 'utf8'))).toBe(input);
});

test.each([
  ['!'.repeat(388), 'text as long as a token'],
  ['A'.repeat(388), 'base64 as long as a token'],
  ['é'.repeat(388), 'text outside ASCII as long as a token'],
  ['é'.repeat(194), 'text outside ASCII'],
  ['A'.repeat(387), 'base64'],
])('a body is as long as a token by its characters', (text, input) => {
  expect(inputOfBody(Buffer.from(text, 'utf8'), 388)).toBe(input);
});

test('a cut text shows an old layout only if it ends before its key id', () => {
  expect(cutLayoutIn(base64(2, 0))).toBe('oldest layout without its key id');
  expect(cutLayoutIn(base64(2, ...zeros(28)))).toBeUndefined();
  expect(cutLayoutIn(base64(16, 0))).toBeUndefined();
});
