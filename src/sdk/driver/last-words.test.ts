import { expect, test } from 'vitest';
import { lastWords } from './last-words.ts';

test.each([
  ['', ''],
  ['sh: 1: no-such: not found\n', 'sh: 1: no-such: not found'],
  [
    'file:///driver.mjs:3\nthrow new Error("x")\n\nError: x\n    at file:///driver.mjs:3:9\n\nNode.js v20.19.0\n',
    'Error: x',
  ],
  [
    'Traceback (most recent call last):\n  File "driver.py", line 1\nModuleNotFoundError: No module named x\n',
    'ModuleNotFoundError: No module named x',
  ],
  ['starting\r\nready\r\n', 'ready'],
  ['y'.repeat(400), `${'y'.repeat(300)}…`],
])('of %j the line that says most is kept', (stderr, line) => {
  expect(lastWords(stderr)).toBe(line);
});
