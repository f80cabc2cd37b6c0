import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { Input } from '../../contract/inputs.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { RequirementFailure } from '../evidence/requirement-failure.ts';
import { checkProperty, MOST_SHRINKS, type PropertyOptions } from './for-all.ts';

const options: PropertyOptions = { seed: 1, runs: 200, isExpected: () => false };

function failure(message: string, httpStatus = 400, input: Input = 'text'): RequirementFailure {
  const exchange = sampleExchange({ request: { input }, response: { httpStatus } });
  return new RequirementFailure({ message, expected: 'e', actual: 'a', exchange });
}

describe('a property', () => {
  test('passes over an input that nobody but a gateway answered, and says so', async () => {
    const unavailable = new TransportError('unavailable', 'HTTP 503, four times');
    const law = async (input: number) => {
      if (input % 2 === 0) throw unavailable;
    };
    const result = await checkProperty(fc.nat(), law, options);
    expect(result.runs).toBe(200);
    expect(result.missed.length).toBeGreaterThan(10);
    expect(new Set(result.missed)).toEqual(new Set([unavailable]));
  });

  test('that holds does every run', async () => {
    expect(await checkProperty(fc.nat(), async () => undefined, options)).toEqual({
      runs: 200,
      expected: [],
      missed: [],
    });
  });

  test('shrinks to the smallest input and can be replayed from there to the same failure', async () => {
    const law = async (value: number) => {
      if (value >= 17) throw failure('too large');
    };
    const found = await checkProperty(fc.nat(1_000), law, options);
    expect(found.failure?.counterexample).toBe('17');
    const path = found.failure?.path ?? '';
    const again = await checkProperty(fc.nat(1_000), law, { ...options, replay: { test: 't', path } });
    expect(again.runs).toBe(1);
    expect(again.failure).toMatchObject({ counterexample: '17', path });
  });

  test('shrinks without changing the cause', async () => {
    const law = async (value: number) => {
      if (value >= 50) throw failure('large');
      if (value >= 10) throw failure('medium');
    };
    const found = await checkProperty(fc.nat(1_000), law, options);
    expect(found.failure).toMatchObject({ counterexample: '50', error: { message: 'large' } });
  });

  test('takes failures with other facts for other causes', async () => {
    const law = async (value: number) => {
      if (value >= 10) throw failure('same words', value >= 50 ? 500 : 400);
    };
    const found = await checkProperty(fc.nat(1_000), law, options);
    expect(found.failure).toMatchObject({ counterexample: '50', error: { facts: { httpStatus: 500 } } });
  });

  test('takes failures on other inputs for other causes', async () => {
    const law = async (value: number) => {
      if (value >= 10) throw failure('same words', 400, value >= 50 ? 'form' : 'page');
    };
    const isExpected = (error: RequirementFailure) => error.facts.input === 'page';
    const found = await checkProperty(fc.nat(1_000), law, { ...options, isExpected });
    expect(found.failure).toMatchObject({ counterexample: '50', error: { facts: { input: 'form' } } });
    expect((await checkProperty(fc.nat(1_000), law, options)).failure?.error.facts.input).toBe('form');
  });

  test('that goes on sees every kind of failure, and shrinks none', async () => {
    const law = async (value: number) => {
      if (value % 2 === 1) throw failure('odd', 400, value % 3 === 0 ? 'form' : 'page');
    };
    const found = await checkProperty(fc.nat(), law, { ...options, goesOn: true });
    expect([found.runs, found.failure]).toEqual([200, undefined]);
    expect(found.expected.map(({ facts }) => facts.input).sort()).toEqual(['form', 'page']);
  });

  test('goes on after failures a waiver expects, and keeps one of each kind', async () => {
    const law = async (value: number) => {
      if (value % 3 === 1) throw failure(`expected ${value}`, 400);
      if (value % 3 === 2) throw failure(`expected ${value}`, 500);
    };
    const found = await checkProperty(fc.nat(), law, { ...options, isExpected: () => true });
    expect(found.runs).toBe(200);
    expect(found.failure).toBeUndefined();
    expect(found.expected.map(({ facts }) => facts.httpStatus).sort()).toEqual([400, 500]);
  });

  test('finds the failure that no waiver expects among those that one does', async () => {
    const law = async (value: number) => {
      if (value === 7) throw failure('unexpected', 500);
      throw failure('expected');
    };
    const isExpected = (error: RequirementFailure) => error.facts.httpStatus === 400;
    const found = await checkProperty(fc.nat(20), law, { ...options, isExpected });
    expect(found.failure).toMatchObject({ counterexample: '7', error: { message: 'unexpected' } });
    expect(found.expected).toHaveLength(1);
  });

  test('ends with anything thrown that is no failure of the requirement', async () => {
    const law = async (value: number) => {
      if (value > 3) throw new NotTestable('cannot be shown');
    };
    await expect(checkProperty(fc.nat(), law, options)).rejects.toThrow('cannot be shown');
  });

  test('does not let trouble while shrinking hide what it found', async () => {
    const law = async (value: number) => {
      if (value >= 600) throw failure('large');
      throw new Error('connection lost');
    };
    const found = await checkProperty(fc.integer({ min: 0, max: 1_000 }), onceFailed(law), options);
    expect(found.failure).toMatchObject({ counterexample: '600', error: { message: 'large' } });
  });

  test('starts no new run when the time of the whole run is over', async () => {
    let done = 0;
    const law = async () => {
      done += 1;
    };
    const found = await checkProperty(fc.nat(), law, { ...options, isOver: () => done === 7 });
    expect(found.runs).toBe(7);
  });

  test('does every run, however slow they are', async () => {
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 2));
    expect((await checkProperty(fc.nat(), slow, options)).runs).toBe(200);
  });

  test('ends its search for a smaller input, also where a target fails once of many times', async () => {
    let calls = 0;
    // Smaller inputs pass, and there is no end of them.
    const law = async () => {
      calls += 1;
      if (calls === 1) throw failure('at random');
    };
    const large = fc.array(fc.nat(), { minLength: 300, maxLength: 400, size: 'max' });
    const found = await checkProperty(large, law, options);
    expect(found.failure?.error.message).toBe('at random');
    expect(calls).toBe(1 + MOST_SHRINKS);
  });

  test('makes the same inputs of the same seed', async () => {
    const inputsOf = async (seed: number) => {
      const seen: number[] = [];
      await checkProperty(fc.nat(), async (value) => void seen.push(value), { ...options, seed, runs: 20 });
      return seen;
    };
    expect(await inputsOf(5)).toEqual(await inputsOf(5));
    expect(await inputsOf(5)).not.toEqual(await inputsOf(6));
  });
});

// Trouble before the first failure would end the property.
function onceFailed(law: (value: number) => Promise<void>): (value: number) => Promise<void> {
  let hasFailed = false;
  return async (value) => {
    if (!hasFailed && value < 600) return;
    hasFailed = true;
    await law(value);
  };
}
