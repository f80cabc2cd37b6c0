import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hideEscaped } from './hide-escaped.ts';

const hide = (text: string) => hideEscaped(text, (word) => `<${word.length}>`);
const inJson = (text: string) =>
  Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const inHtml = (text: string) => Array.from(text, (letter) => `&#${letter.charCodeAt(0)};`).join('');

test('hides a token that is written in escapes', () => {
  const token = randomBytes(291).toString('base64');
  expect(hide(`said ${inJson(token)}.`)).toBe('said <388>.');
  expect(hide(`said ${inHtml(token)}.`)).toBe('said <388>.');
});

test('leaves words of any script readable', () => {
  const words = inJson('無効なトークンが提示されました。');
  expect(hide(words)).toBe(words);
  expect(hide(inHtml('an ordinary sentence'))).toBe(inHtml('an ordinary sentence'));
});
