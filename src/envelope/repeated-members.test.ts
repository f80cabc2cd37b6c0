import { describe, expect, test } from 'vitest';
import { repeatedMembers } from './repeated-members.ts';

describe('repeated names in JSON', () => {
  test.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"\\u0061" : 2}', ['a']],
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', []],
    ['{"a":{"b":1,"b":2},"c":"a","d":["a","a"]}', ['b']],
    ['{"a":1,"b":2,"a":3,"a":4,"b":5}', ['a', 'b']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"say \\"a\\"":1,"a":2}', []],
  ])('are found in %s', (text, names) => {
    expect(repeatedMembers(text)).toEqual(names);
  });
});
