import { expect, test } from 'vitest';
import { sampleCase, sampleFailure, sampleWaiver } from '../../run/testing/verdict-samples.ts';
import { Bail } from './bail.ts';

const failures = [sampleFailure()];
const first = sampleCase({ outcome: 'violated', failures });
const second = sampleCase({ requirement: 'RF-ST-05', outcome: 'violated', failures });
const should = sampleCase({ requirement: 'RF-BODY-09', outcome: 'violated', failures });
const info = sampleCase({ requirement: 'RF-BODY-08', outcome: 'violated', failures });

function reasonAfter(limit: number | undefined, records: (typeof first)[], options = {}) {
  const bail = new Bail(limit, { waivers: [], failOnShould: false, ...options });
  for (const record of records) bail.observe(record);
  expect(bail.signal.aborted).toBe(bail.reason !== undefined);
  return bail.reason;
}

test.each([
  ['a violated MUST', 1, [first], {}, 'the run stopped after 1 violated requirement (--bail)'],
  [
    'as many as were asked for',
    2,
    [first, second],
    {},
    'the run stopped after 2 violated requirements (--bail)',
  ],
  ['a violated SHOULD, if it counts', 1, [should], { failOnShould: true }, expect.any(String)],
])('%s stops a run', (_, limit, records, options, reason) => {
  expect(reasonAfter(limit, records, options)).toEqual(reason);
});

test.each([
  ['one requirement twice', 2, [first, first], {}],
  ['a test that holds', 1, [sampleCase()], {}],
  ['a violated SHOULD', 1, [should], {}],
  ['an INFO', 1, [info], { failOnShould: true }],
  ['a waived violation', 1, [first], { waivers: [sampleWaiver()] }],
  ['anything without --bail', undefined, [first, second], {}],
])('%s does not stop it', (_, limit, records, options) => {
  expect(reasonAfter(limit, records, options)).toBeUndefined();
});
