import { expect, test } from 'vitest';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Redactor } from '../../secret/redact.ts';
import type { RunSettings } from '../scenario/settings.ts';
import { settingsFor } from '../testing/run-here.ts';
import { sampleWaiver } from '../testing/verdict-samples.ts';
import { LawWatch } from '../watch/law-watch.ts';
import { newlySeen } from './seen-violation.ts';

/** An error whose code is not that of its status. */
const wrong = sampleExchange({ request: { input: 'empty body' }, response: { httpStatus: 403 } });

function seenAfter(changes: Partial<RunSettings> = {}) {
  const laws = new LawWatch('2023-08', undefined);
  const world = { laws, redactor: new Redactor(), settings: settingsFor('http://127.0.0.1:1', changes) };
  laws.observe(wrong);
  laws.observe(wrong);
  return [newlySeen(world), newlySeen(world)];
}

test('what an answer breaks is told once, as soon as it is asked for', () => {
  const [first, second] = seenAfter();
  expect(first).toEqual([
    {
      requirement: 'RF-ST-02',
      message: expect.stringContaining('the HTTP code of'),
      expected: 'HTTP 400',
      actual: expect.stringContaining('403'),
    },
  ]);
  expect(second).toEqual([]);
});

test.each([
  ['a run that does not judge it', { selection: ['RF-ST-01' as const] }],
  ['a replay', { replay: { test: 'RF-ST-02.any' } }],
])('%s does not tell it', (_, changes) => {
  expect(seenAfter(changes)[0]).toEqual([]);
});

test('a waiver that expects it keeps it quiet', () => {
  const expecting = (httpStatus: number) =>
    sampleWaiver({ requirement: 'RF-ST-02', expect: [{ input: ['empty body'], httpStatus }] });
  expect(seenAfter({ waivers: [expecting(403)] })[0]).toEqual([]);
  expect(seenAfter({ waivers: [expecting(404)] })[0]).toHaveLength(1);
});
