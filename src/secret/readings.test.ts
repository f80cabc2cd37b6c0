import { describe, expect, test } from 'vitest';
import { readingsOf } from './readings.ts';

const texts = (text: string) => readingsOf(text).map((reading) => reading.text);

describe('the readings of a text', () => {
  test.each([
    ['\\u0061b\\u0063', 'abc'],
    ['\\\\u0061\\x62', 'ab'],
    ['x&#97;&#x62;y', 'xaby'],
    ['%61%2b', 'a+'],
    ['a &#9999999; \\u0062', 'a &#9999999; b'],
  ])('resolve escapes: %s', (text, resolved) => {
    expect(texts(text)).toContain(resolved);
  });

  test('show lists of numbers as bytes in hexadecimal', () => {
    expect(texts('[1, 2, 171, 205, 239, 255] or 7 7 7')).toEqual(['0102abcdefff ']);
  });

  test.each(['plain', '1, 2, 3', '2026-11-25T07:01:02Z'])('do not differ from the text: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  test('give the position of each character', () => {
    const [reading] = readingsOf('a\\u0062c');
    expect(reading).toMatchObject({ text: 'abc', starts: [0, 1, 7], ends: [1, 7, 8] });
  });
});
