import { describe, expect, test } from 'vitest';
import type { TestedRequirementId } from '../../contract/requirements.ts';
import { NotTestable } from '../../run/evidence/outcome-errors.ts';
import type { Scenario } from '../../run/scenario/scenario.ts';
import { declared } from '../testing/run-tests.ts';
import { doJob } from './do-job.ts';
import { runAgainst } from './mutant-run.ts';

const revision = '2023-08';

/** The result of a job with only one test, which has this body. */
function withTest(body: (scenario: Scenario) => Promise<void>, requirements: readonly TestedRequirementId[]) {
  const job = { behaviour: 'documented', revision, requirements } as const;
  return doJob(job, (run) => runAgainst({ ...run, tests: [declared('RF-REQ-02', body)] }));
}

async function succeeds({ publisher, expect: that }: Scenario): Promise<void> {
  that(await publisher.refresh(await publisher.generate())).toSay('success');
}

describe('a job', () => {
  test('on a wrong operator gives the violated requirements and their first failure', async () => {
    const job = { behaviour: 'put-is-served', revision, requirements: ['RF-REQ-01', 'RF-REQ-02'] } as const;
    const result = await doJob(job);
    expect(result).toEqual({
      violated: ['RF-REQ-01'],
      defects: [],
      failures: {
        'RF-REQ-01': expect.stringMatching(/^PUT with a valid token: expected any HTTP status but 2xx/),
      },
      untested: {},
      durationMs: result.durationMs,
    });
    expect(Number.isInteger(result.durationMs)).toBe(true);
  });

  test('on a correct operator gives no violation', async () => {
    const result = await doJob({ behaviour: 'documented', revision, requirements: ['RF-REQ-01'] });
    expect(result).toMatchObject({ violated: [], defects: [], failures: {}, untested: {} });
  });

  test('judges its revision', async () => {
    const judge = (asked: typeof revision | '2026-07') =>
      doJob({
        behaviour: 'phone-as-number-is-accepted',
        revision: asked,
        requirements: ['GN-IN-01', 'GN-IN-02'],
      });
    expect((await judge('2023-08')).violated).toEqual([]);
    expect((await judge('2026-07')).violated).not.toEqual([]);
  });

  test('on an unknown operator fails', async () => {
    await expect(doJob({ behaviour: 'nothing', revision })).rejects.toThrow(
      'the mock has no behaviour "nothing"',
    );
  });
});

describe('a requirement that a job could not judge', () => {
  test('is reported with its reason, and is neither violated nor a defect', async () => {
    const open = async () => {
      throw new NotTestable('nothing here shows it');
    };
    expect(await withTest(open, ['RF-REQ-02'])).toMatchObject({
      violated: [],
      defects: [],
      untested: { 'RF-REQ-02': 'nothing here shows it' },
    });
  });

  test('is a defect if its test is broken, and is named once', async () => {
    const broken = async (scenario: Scenario) => {
      await succeeds(scenario);
      throw new TypeError('no such thing');
    };
    const { violated, defects } = await withTest(broken, ['RF-REQ-02']);
    expect(violated).toEqual([]);
    expect(defects).toEqual([expect.stringMatching(/^RF-REQ-02: .*TypeError: no such thing/)]);
  });

  test('is a defect if it has no test, even if no test is broken', async () => {
    expect((await withTest(succeeds, ['RF-REQ-02'])).defects).toEqual([]);
    expect((await withTest(succeeds, ['RF-REQ-02', 'RF-REQ-03'])).defects).toEqual([
      expect.stringContaining('RF-REQ-03 has no test'),
      'RF-REQ-03 is not testable here and has no waiver',
    ]);
  });
});
