import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CaseRecord } from '../evidence/case-record.ts';
import { settingsFor } from '../testing/run-here.ts';
import { runSuites } from './run-suites.ts';

const settings = settingsFor('http://127.0.0.1:1');

async function run(fixture: string, stop = new AbortController(), stopAtFirst = false) {
  const told: (CaseRecord | undefined)[] = [];
  const caseDone = (record: CaseRecord | undefined) => {
    told.push(record);
    if (stopAtFirst) stop.abort();
  };
  const path = fileURLToPath(new URL(`fixtures/${fixture}.ts`, import.meta.url));
  return { ...(await runSuites(settings, { caseDone }, stop.signal, path)), told };
}

test('a test that ends without a record is a defect, with what it threw', async () => {
  const { cases, defects, told } = await run('without-record');
  expect(cases).toEqual([]);
  expect([...defects].sort()).toEqual([
    'records nothing: no record',
    'throws before it has recorded anything: nothing is prepared',
    expect.stringMatching(/^throws what is no error: .*a text/),
  ]);
  expect(told).toEqual([undefined, undefined, undefined]);
});

test('what tests remark on the run is handed on, and what is not worth a word is not', async () => {
  const { cases, defects, clockSkewMs, outage, notes } = await run('with-remarks');
  expect([cases, defects]).toEqual([[], []]);
  expect([clockSkewMs, outage, notes]).toEqual([6_000, 'nobody answers', ['a word']]);
});

test('a run that has been ended starts nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await run('without-record', stop)).toEqual({ cases: [], defects: [], told: [] });
});

test('what the end of a run cuts off or leaves out is missing, and no defect', async () => {
  const { defects, told } = await run('slow', new AbortController(), true);
  expect(defects).toEqual([]);
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(80);
});
