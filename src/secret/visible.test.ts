import { expect, test } from 'vitest';
import { visible } from './visible.ts';

test('writes characters that control a terminal, reverse text or hide it as their codes', () => {
  expect(visible('\u001b[31m\u009b\u0000\u007f')).toBe('\\u001b[31m\\u009b\\u0000\\u007f');
  expect(visible('\u202etxt.exe\u2066\u200f\u2028\ufeff')).toBe('\\u202etxt.exe\\u2066\\u200f\\u2028\\ufeff');
  expect(visible('\ud800 and \udc00')).toBe('\\ud800 and \\udc00');
});

test('keeps letters of any language, whole characters, tabs and line breaks', () => {
  const text = 'Übung\tдля\n人 \u{1f600} עברית …';
  expect(visible(text)).toBe(text);
});

test('does not change what a parser reads in JSON', () => {
  const value = { status: '\u202e\u009b\u2028 "quoted" \ud800', '\u200b': ['\u0000'] };
  const json = visible(JSON.stringify(value));
  expect(json).toMatch(/^[ -~]*$/);
  expect(JSON.parse(json)).toEqual(value);
});
