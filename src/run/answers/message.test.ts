import { expect, test } from 'vitest';
import { isMessage } from './message.ts';

test.each([
  ['no', true],
  ['', false],
  [' \t\n\u00a0\u2003', false],
  [null, false],
  [{ text: 'no' }, false],
])('%j is a message: %s', (value, is) => {
  expect(isMessage(value)).toBe(is);
});
