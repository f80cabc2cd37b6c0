import { describe, expect, test } from 'vitest';
import { NOT_RUN } from '../../run/evidence/outcome-errors.ts';
import type { SuitesResult } from '../../run/execute/run-suites.ts';
import { sampleCase } from '../../run/testing/verdict-samples.ts';
import { noWaivers } from '../../run/waivers/waiver.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import { type Conducted, conductRun } from './conduct-run.ts';
import { runSettings, type SettingsOptions } from './run-settings.ts';

const mock = resolveTarget('mock', {}, { allowProduction: false, allowInsecure: false });

/** The verdict of a run with the given results of its tests. */
async function conducted(
  found: Partial<SuitesResult>,
  options: Partial<SettingsOptions> = {},
  signalled?: ReturnType<Conducted['stop']['received']>,
) {
  const { verdict } = await conductRun({
    settings: runSettings({ revision: '2023-08', maxWait: 0, seed: 7, ...options }, mock, [], []),
    waivers: noWaivers,
    failOnShould: false,
    progress: { caseDone: () => undefined },
    stop: { signal: new AbortController().signal, received: () => signalled },
    runTests: () => Promise.resolve({ cases: [], defects: [], ...found }),
  });
  return verdict;
}

const selected = { requirement: ['RF-ST-04', 'RF-ST-05'] };

describe('a run', () => {
  test('is a defect of the suite if a selected requirement has no test', async () => {
    const { verdict, exitCode, reasons } = await conducted({ cases: [sampleCase()] }, selected);
    expect([verdict, exitCode]).toEqual(['harness-error', 5]);
    expect(reasons.join('\n')).toContain('RF-ST-05 has no test');
    expect(reasons.join('\n')).not.toContain('RF-ST-04 has no test');
  });

  test('counts the answers that came from what stands in front of the target', async () => {
    const found = { cases: [sampleCase()], unavailable: { answers: 71, of: 8_100 } };
    const { unavailable, notes } = await conducted(found, { requirement: ['RF-ST-04'] });
    expect(unavailable).toEqual({ answers: 71, of: 8_100 });
    expect(notes).toEqual([expect.stringMatching(/^unavailable: 71 of 8,100 answers/)]);
  });

  test('ended by a signal is incomplete, and tests that did not run are not a defect', async () => {
    const { verdict, exitCode, reasons } = await conducted({ cases: [sampleCase()] }, selected, 'SIGTERM');
    expect([verdict, exitCode]).toEqual(['incomplete', 143]);
    expect(reasons.join('\n')).not.toContain('has no test');
  });

  test('whose target stopped counts only the tests that did not run because of that', async () => {
    const lost = { outcome: 'not-testable', reason: `${NOT_RUN}: the target is gone` } as const;
    const cases = [
      sampleCase(),
      sampleCase({ ...lost, test: 'RF-ST-04.second' }),
      sampleCase({ ...lost, test: 'RF-ST-04.third' }),
      sampleCase({ outcome: 'not-testable', test: 'RF-ST-04.fourth', reason: 'needs a clock' }),
      sampleCase({ outcome: 'not-testable', test: 'RF-ST-04.fifth' }),
      sampleCase({ outcome: 'not-applicable', test: 'RF-ST-04.sixth', reason: `${NOT_RUN} by anybody` }),
    ];
    const { verdict, reasons } = await conducted(
      { cases, outage: '3 requests in a row failed' },
      { requirement: ['RF-ST-04'] },
    );
    expect(verdict).toBe('incomplete');
    expect(reasons).toContain(
      'the target stopped answering: 3 requests in a row failed; 2 tests did not run or did not finish',
    );
  });

  test.each([
    [61_400, 'is 61 s ahead of'],
    [-7_600, 'is 8 s behind'],
  ])("notes that the operator's clock differs by %i ms", async (clockSkewMs, what) => {
    const { notes } = await conducted({ cases: [sampleCase()], clockSkewMs }, selected);
    expect(notes).toEqual([
      `the operator's clock ${what} this machine's clock; times were judged by the operator's clock`,
    ]);
  });

  test('includes the notes of its suites', async () => {
    const { notes } = await conducted({ cases: [sampleCase()], notes: ['something seen'] }, selected);
    expect(notes).toEqual(['something seen']);
  });
});

describe('a replay', () => {
  const path = { test: 'RF-ST-04.empty-body' };

  test('judges only the requirement of its test and the requirements that a model saw violated', async () => {
    const model = sampleCase({ requirement: 'RF-KEY-04', part: 'key-rotation' });
    const { requirements, reasons } = await conducted({ cases: [sampleCase(), model] }, { path });
    const judged = requirements.filter(({ verdict }) => verdict === 'conforms').map(({ id }) => id);
    expect(judged.toSorted()).toEqual(['RF-KEY-04', 'RF-ST-04']);
    expect(reasons.join()).toContain('its test passes now');
  });

  test('is incomplete if its test left no record', async () => {
    const { verdict, notes, requirements } = await conducted({}, { path });
    expect([verdict, notes]).toEqual(['incomplete', []]);
    expect(requirements.map(({ id }) => id)).toEqual(['RF-ST-04']);
  });
});
