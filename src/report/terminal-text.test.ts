import { describe, expect, test } from 'vitest';
import { painter, wrap } from './terminal-text.ts';

describe('wrap', () => {
  test('breaks at spaces, with one indent for the first line and another for the rest', () => {
    expect(wrap('one two three four', 10, '- ', '  ')).toEqual(['- one two', '  three', '  four']);
  });

  test('breaks a word only when it is longer than a line', () => {
    expect(wrap('ab 1234567890', 6, '', '')).toEqual(['ab', '123456', '7890']);
    expect(wrap('ab 🙂🙂🙂', 2, '', '')).toEqual(['ab', '🙂🙂', '🙂']);
    expect(wrap('', 6, '- ')).toEqual(['-']);
  });

  test('keeps line breaks and writes control characters as codes', () => {
    expect(wrap('a\nb', 80, '- ', '  ')).toEqual(['- a', '  b']);
    expect(wrap('red \u001b[31m\u0007text\rmore', 80)).toEqual(['red \\u001b[31m\\u0007text more']);
  });
});

describe('painter', () => {
  test('paints only on a terminal with colours', () => {
    expect(painter(true)('red', 'x')).toBe('\u001b[31mx\u001b[0m');
    expect(painter(false)('red', 'x')).toBe('x');
  });
});
