import { describe, expect, test } from 'vitest';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { ExpectationMemory } from './expectation-memory.ts';

const failure = (message: string) => () => new RequirementFailure({ message, expected: '', actual: '' });

function swallowing(memory: ExpectationMemory, message: string): void {
  try {
    memory.check(false, failure(message));
  } catch {}
}

describe('ExpectationMemory', () => {
  test('counts what was expected, whether it held or not', () => {
    const memory = new ExpectationMemory();
    memory.check(true, failure('a'));
    expect(() => memory.check(false, failure('b'))).toThrow('b');
    expect(memory.made).toBe(2);
  });

  test('tells of the first failure that a body swallowed', async () => {
    const memory = new ExpectationMemory();
    const body = async () => {
      swallowing(memory, 'first');
      swallowing(memory, 'second');
    };
    await expect(memory.tell(body)).rejects.toThrow('first');
  });

  test('tells of the failure a body ended with, not of one before', async () => {
    const memory = new ExpectationMemory();
    const body = async () => {
      swallowing(memory, 'first');
      memory.check(false, failure('last'));
    };
    await expect(memory.tell(body)).rejects.toThrow('last');
  });

  test('lets no other outcome hide a swallowed failure', async () => {
    const memory = new ExpectationMemory();
    const body = async () => {
      swallowing(memory, 'hidden');
      throw new NotTestable('never mind');
    };
    await expect(memory.tell(body)).rejects.toThrow('hidden');
  });

  test('passes on what is no failure, and tells of a failure once', async () => {
    const memory = new ExpectationMemory();
    await expect(memory.tell(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
    const outer = memory.tell(async () => {
      await expect(memory.tell(async () => swallowing(memory, 'inner'))).rejects.toThrow('inner');
    });
    await expect(outer).resolves.toBeUndefined();
  });
});
