import { expect, test } from 'vitest';
import { shellWords } from '../testing/shell-words.ts';
import { shellQuoted } from './shell-quoted.ts';

test.each(['plain-1.2/x', 'a b', "it's", '$(id) `id` "x" \\', '~', '*', '', 'a\tb', '#', 'é'])(
  'a shell reads %o as one word',
  (text) => {
    expect(shellWords(shellQuoted(text))).toEqual([text]);
  },
);
