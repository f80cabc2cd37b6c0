import { expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleWaiver } from '../../run/testing/verdict-samples.ts';
import { bailing } from './bail.ts';

const violated = sampleCase({ outcome: 'violated', failures: [sampleFailure()] });
const should = { ...violated, requirement: 'RF-KEY-05' as const };

function after(
  record: typeof violated | undefined,
  { waivers = [sampleWaiver()].slice(1), failOnShould = false } = {},
) {
  const told: unknown[] = [];
  const progress = { caseDone: (one: unknown) => void told.push(one) };
  const bail = bailing(new AbortController().signal, progress, { waivers, failOnShould });
  bail.progress.caseDone(record);
  expect(told).toEqual([record]);
  return { isEnded: bail.signal.aborted, reason: bail.reason() };
}

test('a run ends at its first violation', () => {
  expect(after(violated)).toEqual({
    isEnded: true,
    reason: 'the run was ended at the first violation, of RF-ST-04, as --bail asks',
  });
});

test.each([
  ['a test that passed', sampleCase(), {}],
  ['a test without a record', undefined, {}],
  ['a violation that a waiver expects', violated, { waivers: [sampleWaiver()] }],
])('a run goes on after %s', (_, record, options) => {
  expect(after(record, options)).toEqual({ isEnded: false, reason: undefined });
});

test('a run ends after as many violated requirements as were asked for', () => {
  const bail = bailing(
    new AbortController().signal,
    { caseDone: () => undefined },
    { waivers: [], failOnShould: false, limit: 2 },
  );
  bail.progress.caseDone(violated);
  bail.progress.caseDone(violated);
  expect(bail.reason()).toBeUndefined();
  bail.progress.caseDone({ ...violated, requirement: 'RF-ST-05' });
  expect(bail.reason()).toBe(
    'the run was ended after 2 violated requirements, the last RF-ST-05, as --bail asks',
  );
});

test('an INFO never ends a run', () => {
  const info = { ...violated, requirement: 'RF-BODY-08' as const };
  expect(after(info, { failOnShould: true }).isEnded).toBe(false);
});

test('a violated SHOULD ends a run that it fails', () => {
  const keyword = after(should).isEnded;
  expect(after(should, { failOnShould: true }).isEnded).toBe(true);
  expect(keyword).toBe(false);
});

test('a run that is ended otherwise ends too', () => {
  const stop = AbortSignal.abort();
  const bail = bailing(stop, { caseDone: () => undefined }, { waivers: [], failOnShould: false });
  expect([bail.signal.aborted, bail.reason()]).toEqual([true, undefined]);
});
