import { describe, expect, test } from 'vitest';
import { findRequirement, requirementsOf } from '../../contract/requirements.ts';
import { NotTestable } from '../../run/evidence/outcome-errors.ts';
import type { Scenario } from '../../run/scenario/scenario.ts';
import { declared, runTests } from '../testing/run-tests.ts';

async function succeeds({ publisher, expect: that }: Scenario): Promise<void> {
  that(await publisher.refresh(await publisher.generate())).toSay('success');
}

const isRefused = async ({ publisher, expect: that }: Scenario) =>
  that(await publisher.refresh(await publisher.generate())).toSay('optout');

/** The exit code, and the verdict of the first requirement. */
async function outcome(body: (scenario: Scenario) => Promise<unknown>) {
  const { exitCode, requirements } = await runTests({ tests: [declared('RF-REQ-02', body)] });
  return [exitCode, requirements[0]?.verdict, requirements[0]?.reason];
}

test('a correct test of a correct operator is green, so that no test below is red for another reason', async () => {
  expect(await outcome(succeeds)).toEqual([0, 'conforms', undefined]);
});

describe('a test that judges nothing', () => {
  test('makes no exchange', async () => {
    expect(await outcome(async () => undefined)).toEqual([3, 'not-testable', 'it judged nothing']);
  });

  test('makes exchanges and expects nothing of them', async () => {
    const body = async ({ publisher }: Scenario) => void (await publisher.generate());
    expect(await outcome(body)).toEqual([3, 'not-testable', 'it judged nothing']);
  });

  test('names an exchange but expects nothing of it', async () => {
    const body = async ({ publisher, expect: that }: Scenario) => {
      that(await publisher.refresh(await publisher.generate()));
    };
    expect(await outcome(body)).toEqual([3, 'not-testable', 'it judged nothing']);
  });

  test('records what it saw instead of judging it', async () => {
    const body = async ({ publisher, record }: Scenario) => {
      await publisher.generate();
      record('an identity');
    };
    expect(await outcome(body)).toEqual([3, 'not-testable', 'it judged nothing']);
  });

  test('expects something without a request to the target', async () => {
    const body = async ({ expect: that }: Scenario) =>
      that.that(true, 'one is one', { expected: '1', actual: '1' });
    expect(await outcome(body)).toEqual([3, 'not-testable', 'gathered no evidence']);
  });

  test('checks a law that looks at no input', async () => {
    const body = async ({ publisher, each }: Scenario) => {
      await publisher.generate();
      await each([], async () => undefined);
    };
    expect(await outcome(body)).toEqual([3, 'not-testable', 'it judged nothing']);
  });
});

describe('a failure that the test body catches', () => {
  const swallow = (body: Promise<unknown>) => body.catch(() => undefined);

  test('counts', async () => {
    const body = async (scenario: Scenario) => swallow(isRefused(scenario));
    expect(await outcome(body)).toEqual([1, 'violates', undefined]);
  });

  test('counts even if a later expectation holds', async () => {
    const body = async (scenario: Scenario) => {
      await swallow(isRefused(scenario));
      await succeeds(scenario);
    };
    expect(await outcome(body)).toEqual([1, 'violates', undefined]);
  });

  test('counts even if the test then throws NotTestable', async () => {
    const body = async (scenario: Scenario) => {
      await swallow(isRefused(scenario));
      throw new NotTestable('never mind');
    };
    expect(await outcome(body)).toEqual([1, 'violates', undefined]);
  });

  test('counts in a row and in a whole table', async () => {
    const inRow = async (scenario: Scenario) => scenario.each([1], () => swallow(isRefused(scenario)));
    const aroundTable = async (scenario: Scenario) => swallow(scenario.each([1], () => isRefused(scenario)));
    expect(await outcome(inRow)).toEqual([1, 'violates', undefined]);
    expect(await outcome(aroundTable)).toEqual([1, 'violates', undefined]);
  });
});

test('a test that throws a TypeError is a defect', async () => {
  const body = async (scenario: Scenario) => {
    await succeeds(scenario);
    const nothing: { length?: number } | undefined = JSON.parse('null');
    Reflect.get(nothing as object, 'length');
  };
  const [exitCode, verdict, reason] = await outcome(body);
  expect([exitCode, verdict]).toEqual([5, 'harness-error']);
  expect(reason).toContain('TypeError');
});

describe('a run without tests of a requirement', () => {
  test('is a defect for every keyword', async () => {
    const keywords = new Set<string>();
    for (const { id, keyword, exclusion } of requirementsOf('2023-08')) {
      if (exclusion !== undefined || keywords.has(keyword)) continue;
      keywords.add(keyword);
      const tests = [declared('RF-REQ-02', succeeds)];
      const { exitCode, reasons } = await runTests({
        tests,
        selection: ['RF-REQ-02', id].slice(id === 'RF-REQ-02' ? 1 : 0),
      });
      if (id === 'RF-REQ-02') continue;
      expect([keyword, exitCode, reasons[0]]).toEqual([
        keyword,
        5,
        expect.stringContaining(`${id} has no test`),
      ]);
    }
    expect([...keywords].sort()).toEqual(['INFO', 'MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT']);
  });

  test('is incomplete if the selection is empty', async () => {
    const { exitCode, reasons } = await runTests({ selection: [] });
    expect([exitCode, reasons]).toEqual([3, ['the selection matches no requirement']]);
  });

  test('is incomplete if everything selected is excluded or not part of the revision', async () => {
    const excluded = requirementsOf('2023-08').filter(({ exclusion }) => exclusion !== undefined);
    expect(excluded.length).toBeGreaterThan(0);
    const { exitCode, reasons } = await runTests({ selection: excluded.map(({ id }) => id) });
    expect([exitCode, reasons]).toEqual([3, ['nothing was judged']]);
    expect(findRequirement('RF-REQ-02').exclusion).toBeUndefined();
  });
});
