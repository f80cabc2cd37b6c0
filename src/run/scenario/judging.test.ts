import { describe, expect, test } from 'vitest';
import { NotTestable } from '../evidence/outcome-errors.ts';
import { JudgedInputs } from './judging.ts';

const never = new NotTestable('never saw an opt-out');

describe('the inputs that a law judged', () => {
  test('are those it expected something of, once each', async () => {
    const expectations = { made: 0 };
    const judged = new JudgedInputs(expectations);
    for (const made of [0, 2, 0, 1]) {
      await judged.watch(async () => {
        expectations.made += made;
      });
    }
    expect(judged.count).toBe(2);
    expect(() => judged.demand({ judging: 'an opt-out' })).not.toThrow();
  });

  test('count one whose expectation failed', async () => {
    const expectations = { made: 0 };
    const judged = new JudgedInputs(expectations);
    const failing = judged.watch(async () => {
      expectations.made += 1;
      throw new Error('it failed');
    });
    await expect(failing).rejects.toThrow('it failed');
    expect(judged.count).toBe(1);
  });

  test('none makes the test not testable where something was looked for', async () => {
    const judged = new JudgedInputs({ made: 7 });
    await judged.watch(async () => undefined);
    expect(() => judged.demand({ judging: 'an opt-out' })).toThrow(never);
    expect(() => judged.demand({})).not.toThrow();
  });
});
