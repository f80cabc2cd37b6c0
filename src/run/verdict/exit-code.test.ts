import { describe, expect, test } from 'vitest';
import { exitCodeMeanings, exitCodeName, exitCodes } from './exit-code.ts';

describe('exit codes', () => {
  test('are those that pipelines rely on', () => {
    expect(Object.values(exitCodes)).toEqual([0, 1, 2, 3, 4, 5, 130, 141, 143]);
  });

  test('each has a meaning and its name back', () => {
    for (const [name, code] of Object.entries(exitCodes)) {
      expect(exitCodeName(code)).toBe(name);
      expect(exitCodeMeanings[exitCodeName(code) ?? 'usage']).not.toBe('');
    }
    expect(exitCodeName(42)).toBeUndefined();
  });
});
