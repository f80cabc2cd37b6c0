import { describe, expect, test } from 'vitest';
import { TransportError } from '../../client/transport-error.ts';
import { NOT_RUN } from '../evidence/outcome-errors.ts';
import { declaredHere, hostOver, runHere, sound } from '../testing/run-here.ts';

const never = () => new Promise<never>(() => undefined);

describe('a run in this process', () => {
  test('gives a record for every test, and nothing more where all is well', async () => {
    const { cases, defects, notes, told, ...rest } = await runHere([sound]);
    expect(cases).toMatchObject([{ requirement: 'RF-REQ-02', outcome: 'passed' }]);
    expect([defects, notes, told, rest]).toEqual([[], [], cases, { unavailable: { answers: 0, of: 2 } }]);
  });

  test('gives a test up that hangs, as a defect that has no record', async () => {
    const stuck = declaredHere('RF-REQ-03', never, { patienceMs: 20 });
    const { cases, defects, told } = await runHere([stuck, sound]);
    expect(defects).toEqual(['RF-REQ-03 a test: gave it up, because no answer came to the run for 0.02 s']);
    expect(cases.map(({ requirement }) => requirement)).toEqual(['RF-REQ-02']);
    expect(told).toContain(undefined);
  });

  test('never gives a test up that gets answers, however long it takes', async () => {
    const slow = declaredHere(
      'RF-REQ-03',
      async ({ publisher, expect: that }) => {
        const identity = await publisher.generate();
        const untilMs = performance.now() + 300;
        while (performance.now() < untilMs) that(await publisher.refresh(identity)).toSay('success');
      },
      { patienceMs: 60 },
    );
    expect(await runHere([slow])).toMatchObject({ defects: [], cases: [{ outcome: 'passed' }] });
  });

  test('begins no test once it is ended', async () => {
    expect(await runHere([sound], { stop: AbortSignal.abort() })).toMatchObject({ cases: [], told: [] });
  });

  test('ends what is under way when it is ended', async () => {
    const stop = new AbortController();
    const ending = declaredHere('RF-REQ-03', () => {
      stop.abort();
      return never();
    });
    const { cases, defects } = await runHere([ending], { stop: stop.signal });
    expect(defects).toEqual([]);
    expect(cases).toMatchObject([
      { outcome: 'not-testable', reason: 'the run was ended before this test was done' },
    ]);
  });

  test('judges over the whole run only after every other test', async () => {
    const seen: string[] = [];
    const last = declaredHere('RF-ENC-06', async () => void seen.push('last'), { overWholeRun: true });
    const first = declaredHere('RF-REQ-03', async () => void seen.push('first'));
    await runHere([last, first]);
    expect(seen).toEqual(['first', 'last']);
  });

  test.each([
    [30_000, 30_000],
    [-30_000, -30_000],
    [2_000, undefined],
  ])('a clock that is %i ms ahead is worth the word %s', async (aheadMs, told) => {
    const { clockSkewMs } = await runHere([sound], { operator: { clock: () => Date.now() + aheadMs } });
    if (told === undefined) expect(clockSkewMs).toBeUndefined();
    else expect(Math.abs((clockSkewMs ?? 0) - told)).toBeLessThan(1_000);
  });

  test('gives a target up that answers nothing, and does not run the tests that follow', async () => {
    let sent = 0;
    const host = hostOver(() => {
      sent += 1;
      return Promise.reject(new TransportError('unreachable', 'POST /a cannot be reached'));
    });
    const tests = Array.from({ length: 40 }, () => sound);
    const { cases, outage } = await runHere(tests, { host });
    expect(outage).toBe('3 exchanges in a row failed, the last with: POST /a cannot be reached');
    expect(cases).toHaveLength(40);
    const reasons = cases.map(({ reason }) => reason ?? '');
    expect(reasons[0]).toBe('no answer: POST /a cannot be reached');
    expect(reasons.at(-1)).toBe(`${NOT_RUN}: ${outage}`);
    expect(sent).toBeLessThan(40);
  });
});
