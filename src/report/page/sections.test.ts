import { describe, expect, test } from 'vitest';
import { counted } from '../../basics/counted.ts';
import { stepOf, type Traffic } from '../../run/evidence/traffic.ts';
import { sampleCase, sampleRequirement } from '../../run/testing/verdict-samples.ts';
import { NO_CREDENTIALS } from '../../targets/target.ts';
import { samplePage } from '../testing/page-samples.ts';
import { Budget } from './budget.ts';
import { gapSection } from './gap-section.ts';
import { html } from './markup.ts';
import { remedyFor } from './remedy.ts';
import { sinceSection } from './since-section.ts';
import { timeline } from './timeline.ts';
import { latencyTable, statusTable } from './traffic-tables.ts';
import { byWeight, cut, duration } from './words.ts';

const textOf = (markup: { text: string }) =>
  markup.text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function traffic(status: string, durationsMs: readonly number[]): Traffic {
  const durations: Traffic['durations'] = {};
  for (const one of durationsMs) durations[stepOf(one)] = (durations[stepOf(one)] ?? 0) + 1;
  const slowestMs = Math.max(...durationsMs);
  return { endpoint: 'refresh', httpStatus: 200, status, count: durationsMs.length, durations, slowestMs };
}

describe('the traffic of a run', () => {
  const rows = [traffic('success', [...Array(18).fill(1), 40]), traffic('optout', [100])];

  test('has the times within which half and nearly all requests were answered, and the slowest', () => {
    // The end of a step is up to a quarter later than what is in it.
    const [, half, most, slowest] =
      /refresh 20 ([\d.]+) ms (\d+) ms (\d+) ms/.exec(textOf(latencyTable(rows))) ?? [];
    expect(Number(half)).toBeLessThanOrEqual(1.25);
    expect([Number(most) >= 40 && Number(most) <= 50, Number(slowest)]).toEqual([true, 100]);
  });

  test('has the requests by status, most of them first', () => {
    expect(textOf(statusTable([...rows, traffic('success', [1])]))).toMatch(
      /HTTP 200 success 20 .*HTTP 200 optout 1/,
    );
  });
});

test('tests that ran at once are below each other', () => {
  const at = (startedAtMs: number, durationMs: number, name: string) =>
    sampleCase({ startedAtMs, durationMs, test: name, kind: 'scenario' });
  const shown = timeline([at(0, 100, 'a'), at(50, 100, 'b'), at(120, 30, 'c')], 150, 0).text;
  const lanes = [...shown.matchAll(/<rect [^>]*y="(\d+)"/g)].map(([, y]) => Number(y));
  expect([lanes[0] === lanes[1], lanes[0] === lanes[2]]).toEqual([false, true]);
  expect(shown).toContain('3 tests over 150 ms, 2 at a time at most, 0 with failures');
});

describe('what could not be tested', () => {
  test.each([
    [NO_CREDENTIALS, 'set EUID_API_KEY'],
    ['needs EUID_UNPRIVILEGED_API_KEY', 'may not generate tokens'],
    ['proven on the mock only: needs clock', '--target=mock'],
    ['127.0.0.1:9 cannot be reached (ECONNREFUSED)', 'check its address'],
    ['left out to limit requests to the target; give --runs to include it', '--runs'],
  ])('%s: says what it would take', (reason, remedy) => {
    expect(remedyFor(reason)).toContain(remedy);
  });

  test('says nothing where nothing helps', () => {
    expect(remedyFor('saw no sealed opt-out')).toBeUndefined();
  });

  test('stands under its reason, with all that wait for it', () => {
    const catalogue = [sampleRequirement(), sampleRequirement({ id: 'RF-ST-10' })];
    const input = samplePage({ couldNotRun: 'the target does not answer' }, catalogue);
    expect(textOf(gapSection(input, new Budget(1_000)))).toMatch(
      /the target does not answer What it would take: .* RF-ST-04 MUST RF-ST-10 MUST/,
    );
  });
});

test('what is new since the last run is said by group, or why it is not', () => {
  const baseline = {
    suite: { name: 'a', version: '1' },
    target: 'mock',
    startedAt: '2026-11-23T01:02:03Z',
    headline: 'conforms',
  };
  const change = {
    id: 'RF-ST-04',
    keyword: 'MUST',
    before: 'conforms',
    now: 'violates',
    worse: 'violated',
  } as const;
  const comparison = {
    ...{
      baseline,
      newlyFailing: [change],
      newlyWaived: [],
      newlyPassing: [],
      newlyNotTestable: [],
      changed: [],
    },
    unchanged: 3,
  };
  expect(textOf(sinceSection(samplePage({ lastRun: { comparison } })))).toMatch(
    /run of 2026-11-23 01:02:03 UTC: conforms\. 3 requirements .* Newly failing RF-ST-04 MUST ✓ conforms → ✗ violated worse/,
  );
  expect(textOf(sinceSection(samplePage()))).toContain('no earlier run');
});

describe('words', () => {
  test.each([
    [0.44, '0.4 ms'],
    [180.4, '180 ms'],
    [2_540, '2.5 s'],
    [200_000, '3 min 20 s'],
    [120_000, '2 min'],
  ])('%d ms is %s', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });

  test('count, and cut what is too long', () => {
    expect([counted(1, 'test'), counted(1_234, 'test')]).toEqual(['1 test', '1,234 tests']);
    expect(byWeight([{ keyword: 'MUST' }, { keyword: 'MUST NOT' }, { keyword: 'SHOULD' }])).toBe(
      '2 MUSTs and 1 SHOULD',
    );
    expect([cut('abc', 3), cut('abcd', 3)]).toEqual(['abc', 'abc… [4 characters in all]']);
  });
});

test('a budget gives what fits, and otherwise what is to stand for it', () => {
  const budget = new Budget(10);
  const shown = ['12345', '123456', '1'].map((text) => budget.fitting(html`${text}`, html`-`).text);
  expect([shown, budget.leftBytes]).toEqual([['12345', '-', '1'], 4]);
});
